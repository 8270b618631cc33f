import { useTranslations } from 'next-intl'
import type { BlockModel, Cite } from '#lib/topics/model'

/** References to the list of sources at the foot of the topic. */
function Cites({ cites }: { cites: readonly Cite[] }) {
  const t = useTranslations('learn')
  if (cites.length === 0) return null
  return (
    <sup className="refs">
      {cites.map(({ id, number }) => (
        <a key={id} href={`#source-${id}`} aria-label={t('reference', { number })}>
          {number}
        </a>
      ))}
    </sup>
  )
}

/** A bar for each value on one line; the value itself stands beside it as text. */
function Bars({ block }: { block: Extract<BlockModel, { kind: 'bars' }> }) {
  return (
    <figure className="learn-fig">
      <figcaption>
        {block.caption}
        <Cites cites={block.cites} />
      </figcaption>
      <dl className="learn-bars">
        {block.bars.map(({ label, share, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <svg aria-hidden="true" height="12" width="100%">
                <rect className="line" width="100%" height="1" y="11" />
                <rect className="bar" width={`${share * 100}%`} height="12" />
              </svg>
              <span>{text}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}

/** A wide table scrolls by itself, by keyboard too, so that the page never does. */
function Table({ block }: { block: Extract<BlockModel, { kind: 'table' }> }) {
  return (
    <figure className="learn-fig">
      <figcaption id={block.anchor}>
        {block.caption}
        <Cites cites={block.cites} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="learn-scroll" tabIndex={0} aria-labelledby={block.anchor}>
        <table className="data">
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([first, ...rest]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {rest.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never change places
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  )
}

export function Block({ block }: { block: BlockModel }) {
  switch (block.kind) {
    case 'heading':
      return <h2 id={block.anchor}>{block.text}</h2>
    case 'text':
      return (
        <p>
          {block.text}
          <Cites cites={block.cites} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map(({ text, cites }, place) => (
            <li key={text}>
              {text}
              <Cites cites={place === block.items.length - 1 ? [...cites, ...block.cites] : cites} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Table block={block} />
    case 'bars':
      return <Bars block={block} />
  }
}
