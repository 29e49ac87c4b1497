import { type Grant, identityTexts, momentInWords, type OpenSession } from '#identity/index.ts'
import { texts } from '../texts.nl.ts'

type Session = { readonly id: string; readonly device: string; readonly lastUsedAt: Date }
type OverviewProps = { open: OpenSession; sessions: readonly Session[] }

const { overview } = texts

export const Overview = ({ open, sessions }: OverviewProps) => (
  <div class="naast-column naast-flow">
    <h1>{overview.title}</h1>
    {open.grant ? null : (
      <p class="naast-notice" role="status">
        {overview.ended}
      </p>
    )}
    <dl class="naast-data">
      <div>
        <dt>{overview.name}</dt>
        <dd>{open.person.name}</dd>
      </div>
      <div>
        <dt>{overview.email}</dt>
        <dd>{open.person.email}</dd>
      </div>
    </dl>
    <Roles open={open} />
    <section class="naast-flow">
      <h2>{overview.secondStep}</h2>
      <p>{overview.secondStepLead}</p>
      <p>
        <a href="/account/tweede-stap">{overview.secondStepLink}</a>
      </p>
    </section>
    <Sessions sessions={sessions} here={open.session.id} />
  </div>
)

const Roles = ({ open: { grants, grant, session } }: { open: OpenSession }) => (
  <section class="naast-flow" id="rollen">
    <h2>{overview.roles}</h2>
    {grants.length > 1 ? <p>{overview.rolesLead}</p> : null}
    {session.onlyNetworkId ? <p>{overview.onlyOneNetwork(grants[0]?.networkName ?? '')}</p> : null}
    <ul class="naast-cards">
      {grants.map((one) => (
        <li key={one.id}>
          {one.id === grant?.id ? (
            <p>
              <strong>{`${identityTexts.roles[one.role]}, ${placeOf(one)}`}</strong>. {overview.now}
            </p>
          ) : (
            <form method="post" action="/account/rol">
              <input type="hidden" name="rol" value={one.id} />
              <button type="submit" class="naast-button naast-button--quiet utrecht-button">
                {overview.choose(identityTexts.roles[one.role], placeOf(one))}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  </section>
)

const placeOf = ({ organizationName, networkName }: Grant) =>
  organizationName ? `${organizationName} (${networkName})` : networkName

const Sessions = ({ sessions, here }: { sessions: readonly Session[]; here: string }) => (
  <section class="naast-flow" id="sessies">
    <h2>{overview.sessions}</h2>
    <p>{overview.sessionsLead}</p>
    <ul class="naast-cards">
      {sessions.map(({ id, device, lastUsedAt }) => (
        <li key={id}>
          <p>
            {overview.session(device, momentInWords(lastUsedAt))}
            {id === here ? ` (${overview.thisOne})` : null}
          </p>
          {id === here ? null : (
            <form method="post" action="/account/sessies">
              <input type="hidden" name="sessie" value={id} />
              <button
                type="submit"
                class="naast-button naast-button--quiet utrecht-button"
                aria-label={overview.endLabel(device)}
              >
                {overview.end}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
    <form method="post" action="/account/overal-afmelden">
      <button type="submit" class="naast-button utrecht-button">
        {overview.everywhere}
      </button>
    </form>
  </section>
)
