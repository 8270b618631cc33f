import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '#app/_components/result/section.tsx'
import { apiDescription } from '#app/api-description.ts'
import { Link } from '#app/i18n/navigation.ts'
import { env } from '#app/server.ts'

const topics = ['boards', 'assessments', 'tools', 'verifications', 'keys', 'schemas', 'openapi.json', 'teams'] as const
const rules = ['token', 'pages', 'once', 'refused', 'limits', 'webhooks'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apiPage')
  return { title: t('title'), description: t('lead') }
}

/** What programs can ask, made from the same list as the OpenAPI document. */
export default async function Page() {
  const [t, locale] = [await getTranslations('apiPage'), await getLocale()]
  const { routes, operations } = apiDescription()
  const told = routes.flatMap(({ path, methods }) =>
    methods.flatMap((method) => {
      const one = operations[`${method} ${path}`]
      return one === undefined
        ? []
        : [{ key: `${method} ${path}`, method, path, topic: path.split('/')[1], text: one[locale], scope: one.scope }]
    }),
  )
  return (
    <main id="main" className="page result history account api-page">
      <h1>{t('title')}</h1>
      <p className="lead dim">{t('lead')}</p>
      <p className="row">
        <a className="btn line low" href="/api/v1/openapi.json">
          {t('document')}
        </a>
        <Link className="go" href="/account/tokens" prefetch={false}>
          {t('tokens')}
        </Link>
      </p>
      <Section id="rules" heading={t('rules.heading')} lead={t('rules.lead')}>
        <pre className="code" dir="ltr">
          <code>{`curl ${env().publicUrl}/api/v1/boards \\\n  -H 'Authorization: Bearer touchstone_…'`}</code>
        </pre>
        <ul className="plain-list">
          {rules.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </Section>
      {topics.map((topic) => {
        const listed = told.filter((one) => one.topic === topic)
        const name = topic === 'openapi.json' ? 'openapi' : topic
        return listed.length === 0 ? null : (
          <Section key={topic} id={name} heading={t(`topic.${name}.name`)} lead={t(`topic.${name}.lead`)}>
            <dl className="operations">
              {listed.map(({ key, method, path, scope, text }) => (
                <div key={key}>
                  <dt dir="ltr">
                    <code>
                      <b>{method}</b> {path}
                    </code>
                  </dt>
                  <dd>
                    {text} <span className="dim small">{scope === undefined ? t('free') : scope === 'person' ? t('person') : scope}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        )
      })}
    </main>
  )
}
