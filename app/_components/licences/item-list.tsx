import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import type { ItemKind } from '#lib/evidence/licences/terms'

export type Entry = {
  readonly id: string
  readonly kind: ItemKind
  readonly name: string
  /** the name in every language, to be found by either */
  readonly other: string
  readonly organisation: string
  readonly licence: string
}

const kinds: readonly ItemKind[] = ['model', 'dataset', 'service', 'licence']

type Props = {
  readonly entries: readonly Entry[]
  readonly query: URLSearchParams
  readonly onChange: (name: string, value: string, on: boolean) => void
}

/** All entries by kind, folded until something is typed that narrows them; what is picked stands above. */
export function ItemList({ entries, query, onChange }: Props) {
  const t = useTranslations('licences')
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const isFound = (entry: Entry) => `${entry.other} ${entry.organisation} ${entry.licence}`.toLowerCase().includes(wanted)
  const shown = entries.filter(isFound)
  return (
    <>
      <div className="entry">
        <label className="label" htmlFor="lic-search">
          {t('search')}
        </label>
        <input
          className="field"
          id="lic-search"
          name="search"
          type="search"
          value={typed}
          autoComplete="off"
          aria-describedby="lic-search-hint"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <p className="hint" id="lic-search-hint" role="status">
          {wanted !== '' && !entries.some(isFound) ? t('noneFound') : t('searchHint', { count: entries.length })}
        </p>
      </div>
      <Picked entries={entries} query={query} onChange={onChange} />
      {kinds.map((kind) => {
        const list = shown.filter((entry) => entry.kind === kind)
        if (list.length === 0) return null
        return (
          <details key={kind} className="disc" open={wanted !== '' || undefined}>
            <summary>
              {t(`kind.${kind}`)} <small className="dim">{list.length}</small>
            </summary>
            <ul className="lic-list">
              {list.map((entry) => (
                <Row key={entry.id} entry={entry} query={query} onChange={onChange} />
              ))}
            </ul>
          </details>
        )
      })}
    </>
  )
}

/** What is picked, each to be let go again. */
function Picked({ entries, query, onChange }: Props) {
  const t = useTranslations('licences')
  const picked = (['item', 'teacher'] as const).flatMap((name) =>
    query.getAll(name).flatMap((id) => entries.filter((entry) => entry.id === id).map((entry) => ({ name, entry }))),
  )
  if (picked.length === 0) return null
  return (
    <ul className="lic-own" aria-label={t('picked')}>
      {picked.map(({ name, entry }) => (
        <li key={`${name}-${entry.id}`}>
          <span>
            <b>{entry.name}</b>
            {name === 'teacher' && <small className="dim"> {t('role.teacher')}</small>}
          </span>
          <button
            className="btn line low"
            type="button"
            aria-label={t('own.remove', { name: entry.name })}
            onClick={() => onChange(name, entry.id, false)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Row({ entry, query, onChange }: { entry: Entry } & Omit<Props, 'entries'>) {
  const t = useTranslations('licences')
  const { id, kind, name, organisation, licence } = entry
  return (
    <li>
      <label className="lic-pick">
        <input
          type="checkbox"
          name="item"
          value={id}
          checked={query.has('item', id)}
          onChange={(event) => onChange('item', id, event.target.checked)}
        />
        <span>
          <b>{name}</b>
          <small className="dim">{`${organisation} · ${licence}`}</small>
        </span>
      </label>
      {(kind === 'model' || kind === 'service') && (
        <label className="lic-pick second">
          <input
            type="checkbox"
            name="teacher"
            value={id}
            checked={query.has('teacher', id)}
            onChange={(event) => onChange('teacher', id, event.target.checked)}
          />
          <span>
            {t('teach')}
            <span className="vh">{name}</span>
          </span>
        </label>
      )}
    </li>
  )
}
