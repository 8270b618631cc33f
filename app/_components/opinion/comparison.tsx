import { useTranslations } from 'next-intl'
import { Link } from '#app/i18n/navigation.ts'
import type { ItemModel } from '#lib/report/opinion-items'
import type { OpinionsModel } from '#lib/report/opinions'
import { type Take, TakeButton } from './desk'
import { LevelScale } from './level-scale'

type Ways = {
  readonly owner: string
  readonly takeOf: (item: ItemModel, person: string) => Take | null
  readonly hrefOf: (item: ItemModel) => string
}

/** Differences that are open at first: about what one sitting settles. */
const shown = 8

/** Every question with what each person says to it: first where they differ most, and folded where there is nothing to settle. */
export function Comparison({ model, ...ways }: { model: OpinionsModel } & Ways) {
  const t = useTranslations('opinions.compare')
  const { levels, situation, single, alike } = model
  return (
    <div className="compared">
      <section>
        <h3>{t('levels')}</h3>
        {levels.length === 0 ? <p>{t('levelsNone')}</p> : <p className="small dim">{t('legend')}</p>}
        <Items items={levels.slice(0, shown)} {...ways} />
        <Folded heading={t('more')} items={levels.slice(shown)} {...ways} />
      </section>
      {situation.length > 0 && (
        <section>
          <h3>{t('situation')}</h3>
          <Items items={situation} {...ways} />
        </section>
      )}
      <Folded heading={t('single')} items={single} {...ways} />
      <Folded heading={t('alike')} items={alike} {...ways} />
    </div>
  )
}

function Folded({ heading, items, ...ways }: { heading: string; items: readonly ItemModel[] } & Ways) {
  const t = useTranslations('opinions.compare')
  if (items.length === 0) return null
  return (
    <details className="disc">
      <summary>
        {heading} <span className="faint">{t('count', { count: items.length })}</span>
      </summary>
      <Items items={items} {...ways} />
    </details>
  )
}

const Items = ({ items, ...ways }: { items: readonly ItemModel[] } & Ways) => (
  <ol className="opinion-items">
    {items.map((item) => (
      <Item key={`${item.part} ${item.kind} ${item.id}`} item={item} {...ways} />
    ))}
  </ol>
)

function Item({ item, owner, takeOf, hrefOf }: { item: ItemModel } & Ways) {
  const t = useTranslations('opinions.compare')
  const differs = item.spread.value === null || item.spread.value > 0
  return (
    <li>
      <h4>
        {item.code !== null && <span className="code">{item.code}</span>} {item.short}
      </h4>
      <p className="dim">{item.ask}</p>
      {item.said.filter(({ level }) => level !== null).length > 1 && <LevelScale item={item} owner={owner} />}
      {differs && item.kind === 'practice' && item.said.filter(({ open }) => !open).length > 1 && (
        <p className="spread">{item.spread.label}</p>
      )}
      <dl className="told">
        {item.said.map(({ person, name, answer, open, details }) => {
          const take = person === owner ? null : takeOf(item, person)
          return (
            <div key={person}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd className={open ? 'open' : undefined}>
                {answer === '' ? t('notSaid') : answer}
                {details.map((text) => (
                  <small key={text} dir="auto">
                    {text}
                  </small>
                ))}
              </dd>
              {take !== null && (
                <dd>
                  <TakeButton take={take} />
                </dd>
              )}
            </div>
          )
        })}
      </dl>
      <p>
        <Link className="go" href={hrefOf(item)} prefetch={false} aria-label={t('goOf', { of: item.short })}>
          {t('go')}
        </Link>
      </p>
    </li>
  )
}
