import { apiVersion } from '../headers.ts'
import { requestsPerMinute } from '../limit.ts'
import { paths } from './operations.ts'
import { schemas } from './schemas.ts'

export type Publisher = {
  /** The scheme and host readers see. */
  readonly site: string
  /** Who answers questions about this installation: an address, or a name with an address in angle brackets. */
  readonly mailFrom: string
}

/** The document that describes this API to machines (OpenAPI 3.1). */
export const apiDocument = ({ site, mailFrom }: Publisher) => ({
  openapi: '3.1.0',
  info: {
    title: 'Naast: help for family carers',
    version: apiVersion,
    summary: 'Which help there is for family carers (mantelzorgers), where, for whom, and whom to call.',
    description,
    contact: { name: 'Keeper of this site', email: emailOf(mailFrom), url: site },
    license: { name: 'European Union Public Licence 1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/v1', description: 'This installation' }],
  tags: [
    {
      name: 'networks',
      description: 'Networks for family carers, with the places they serve and the numbers to call.',
    },
    { name: 'services', description: 'What help there is (HSDS: service).' },
    { name: 'organizations', description: 'Who offers it (HSDS: organization).' },
    { name: 'taxonomies', description: 'The words in which services are described (HSDS: taxonomy).' },
    { name: 'document', description: 'The description of this API.' },
  ],
  paths,
  components: { schemas },
})

/** An installation that has no mail yet has an address that cannot exist (RFC 2606), rather than one that is no address. */
function emailOf(mailFrom: string) {
  const address = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom
  return /@.+\./.test(address) ? address : `${address}.invalid`
}

const description = `
Open data for reading: no key, from any site (CORS). GET and HEAD give it, OPTIONS says so, any other method is refused (405).

**Lists** are paged with page and pageSize; the header Link names the pages around it. A parameter that takes several values is
repeated for each (function=B3&function=B6). A parameter that does not exist is refused, so that a typing error is not overlooked.

**Errors** are problem details (RFC 9457). A query that cannot be answered gives 400 with everything that is wrong at once.

**Changes.** Every answer has an ETag that stays while the content stays; send it as If-None-Match and get 304 when nothing changed.
What is shown is never older than a second.

**Fair use.** ${requestsPerMinute} requests a minute per address; the RateLimit headers tell what is left, Retry-After how long to wait.

**Privacy.** What somebody looks for is never stored and never logged. When help.level is not none, show the numbers to call first.

**Names** follow the Human Services Data Specification 3.1 (HSDS) where it has one, hence English; codes and texts for readers are Dutch.
The version rises by semantic versioning; a major version stays for at least a year beside the next.
`.trim()
