import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { SourceEntry } from '#app/_components/source.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { tools } from '#app/tools.ts'
import type { TopicModel } from '#lib/topics/model'
import { Block } from './block'

type Near = { readonly href: string; readonly title: string } | null

/** One topic: the text, where the article is dated, the questions it feeds, and what it cites. */
export function TopicView({ topic, before, after }: { topic: TopicModel; before: Near; after: Near }) {
  const t = useTranslations('learn')
  return (
    <main id="main" className="page prose topic">
      <p className="faint small">
        <Link className="crumb-link" href="/learn" prefetch={false}>
          {t('title')}
        </Link>{' '}
        · {t('place', { number: topic.number })}
      </p>
      <h1>{topic.title}</h1>
      <p className="lead">{topic.lead}</p>
      <div className="topic-grid">
        <article>
          {topic.blocks.map((block, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a topic never change places
            <Block key={place} block={block} />
          ))}
        </article>
        <div className="topic-side">
          <aside className="notice" aria-labelledby="dated">
            <h2 id="dated">{t('article')}</h2>
            <p>{topic.article}</p>
          </aside>
          <Questions topic={topic} />
        </div>
      </div>
      {topic.sources.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{t('sources')}</h2>
          {topic.sources.some(({ toBeChecked }) => toBeChecked) && <p className="small dim">{t('toBeChecked')}</p>}
          <ol className="sources numbered">
            {topic.sources.map((source) => (
              <SourceEntry key={source.id} source={source} />
            ))}
          </ol>
        </section>
      )}
      <nav className="near" aria-label={t('near')}>
        {before !== null && (
          <Link href={before.href} prefetch={false}>
            <small className="dim">{t('before')}</small>
            {before.title}
          </Link>
        )}
        {after !== null && (
          <Link href={after.href} prefetch={false}>
            <small className="dim">{t('after')}</small>
            {after.title}
          </Link>
        )}
      </nav>
    </main>
  )
}

function Questions({ topic }: { topic: TopicModel }) {
  const t = useTranslations('learn')
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{t('questions')}</h2>
      <p className="dim">{t('questionsLead')}</p>
      <ul className="fed">
        {topic.questions.map(({ kind, id, short, instrument, dimension }) => (
          <li key={`${kind}-${instrument}-${id}`}>
            <Link href={`/method/${instrument}#${kind}-${id}`} prefetch={false}>
              {short}
            </Link>
            <small className="dim">{dimension ?? t('situation')}</small>
          </li>
        ))}
      </ul>
      <Worked topic={topic} />
      <p>
        <Link className="go" href="/assess/new" prefetch={false}>
          {t('start')} <Icon name="arrow" />
        </Link>
      </p>
    </section>
  )
}

/** The calculators that work out what the topic speaks of. */
function Worked({ topic }: { topic: TopicModel }) {
  const t = useTranslations('tools')
  const open = tools.filter((tool) => topic.tools.includes(tool))
  return open.map((tool) => (
    <p key={tool}>
      <Link className="go" href={`/tools/${tool}`} prefetch={false}>
        {t(`${tool}.name`)} <Icon name="arrow" />
      </Link>
    </p>
  ))
}
