type AboutProps = { words: { readonly title: string; readonly lead: string; readonly lines: readonly string[] } }

export const About = ({ words: { title, lead, lines } }: AboutProps) => (
  <>
    <h1>{title}</h1>
    <p class="naast-lead">{lead}</p>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
)
