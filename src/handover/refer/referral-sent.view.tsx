import { publicLinks } from '../public-links.ts'
import { texts } from './refer.texts.nl.ts'

export const ReferralSent = ({ base }: { base: string }) => (
  <>
    <h1>{texts.sent.title}</h1>
    {texts.sent.lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <p>
      <a href={publicLinks.professionals(base)}>{texts.sent.back}</a>
    </p>
  </>
)
