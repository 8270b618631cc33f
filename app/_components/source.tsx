import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import type { SourceModel } from '#lib/report/model'

/** Marks what was read at second hand only. Stands beside a citation wherever one is drawn. */
export function ToBeChecked({ source }: { source: Pick<SourceModel, 'toBeChecked'> }) {
  const t = useTranslations('result.sources')
  return source.toBeChecked ? <span className="mark">{t('toBeChecked')}</span> : null
}

/** A source in full, inside a `<ul className="sources">`: title with its official link, what it says, and from when it holds. */
export function SourceEntry({ source }: { source: SourceModel }) {
  const t = useTranslations('result.sources')
  return (
    <li id={`source-${source.id}`}>
      <p>
        {source.url === null ? (
          <b>{source.title}</b>
        ) : (
          <a href={source.url} target="_blank" rel="noreferrer">
            <b>{source.title}</b> <Icon name="external" />
            <span className="vh">{t('newWindow')}</span>
          </a>
        )}{' '}
        <ToBeChecked source={source} />
      </p>
      <p className="dim">{source.summary}</p>
      {source.inForce !== null && <p className="small dim">{source.inForce}</p>}
    </li>
  )
}
