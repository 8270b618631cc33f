import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly heading: string
  readonly lead: string
  /** what stands before its place in a chapter of its own, whose heading (`<within>h`) then names it too */
  readonly within?: string
  readonly children: ReactNode
}

/** A part of the result: its heading and a sentence on what it shows stand beside it on wide screens, above it on narrow ones. */
export function Section({ id, heading, lead, within = '', children }: Props) {
  const place = within + id
  return (
    <section className="sec" id={place} aria-labelledby={within === '' ? `${place}-h` : `${place}-h ${within}h`}>
      <header>
        <h2 id={`${place}-h`}>{heading}</h2>
        <p>{lead}</p>
      </header>
      <div>{children}</div>
    </section>
  )
}
