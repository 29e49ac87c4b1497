import type { AboutText } from './about.texts.nl.ts'

export const About = ({ page: { title, lead, parts } }: { page: AboutText }) => (
  <>
    <h1>{title}</h1>
    <p class="naast-lead">{lead}</p>
    {parts.map((part) => (
      <section key={part.title} class="naast-flow">
        <h2>{part.title}</h2>
        {part.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    ))}
  </>
)
