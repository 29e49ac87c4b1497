type SiteMapProps = { title: string; pages: readonly { href: string; label: string }[] }

export const SiteMap = ({ title, pages }: SiteMapProps) => (
  <>
    <h1>{title}</h1>
    <ul class="naast-list naast-list--links">
      {pages.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  </>
)
