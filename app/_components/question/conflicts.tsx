import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'

/** Answers that a saved calculation contradicts, in words, with the way to each. */
export type ConflictsText = {
  readonly heading: string
  readonly lead: string
  readonly items: readonly {
    readonly id: string
    readonly text: string
    readonly links: readonly { readonly href: string; readonly label: string }[]
  }[]
}

/** Shown before submitting, while each can still be explained or corrected. */
export function Conflicts({ conflicts: { heading, lead, items } }: { conflicts: ConflictsText }) {
  return (
    <section className="conflicts" aria-labelledby="conflicts">
      <h2 id="conflicts">
        <Icon name="warning" /> {heading}
      </h2>
      <p className="dim">{lead}</p>
      <ul>
        {items.map(({ id, text, links }) => (
          <li key={id}>
            <p>{text}</p>
            <p className="row small">
              {links.map(({ href, label }) => (
                <Link key={href} className="go" href={href} prefetch={false}>
                  {label}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
