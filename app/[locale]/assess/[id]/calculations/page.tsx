import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Icon } from '#app/_components/icon.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { keptCalculations } from '#app/calculations.ts'
import { isInstalled } from '#app/content.ts'
import { Link } from '#app/i18n/navigation.ts'
import { assessmentParts } from '#app/parts.ts'
import { savedText } from '#app/work.ts'

type Props = PageProps<'/[locale]/assess/[id]/calculations'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const assessment = await assessmentFor((await params).id, 'assessment.plan')
  if (assessment === undefined) return {}
  return { title: `${(await getTranslations('calculations'))('heading')} · ${assessment.name}`, robots: { index: false } }
}

/** Everything that was worked out for an assessment, newest first. */
export default async function Calculations({ params }: Props) {
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.plan')
  if (assessment === undefined || !isInstalled(assessment)) notFound()
  const [t, locale, kept] = [await getTranslations('calculations'), await getLocale(), await keptCalculations(id)]
  const parts = assessmentParts(assessment)
  return (
    <main id="main" className="page calculations">
      <h1>{t('heading')}</h1>
      <p className="lead dim">{t('lead')}</p>
      {kept.length === 0 && <p className="notice">{t('none')}</p>}
      <ul className="kept">
        {kept
          .toReversed()
          .map((one) => savedText(one, id, parts, locale))
          .map(({ id: calculation, name, summary, href, stale }) => (
            <li key={calculation}>
              <h2>
                <Link href={href} prefetch={false}>
                  {name}
                </Link>
              </h2>
              <p>{summary}</p>
              {stale.map((why) => (
                <p key={why} className="shortfall">
                  <Icon name="warning" /> {t(`stale.${why}`)}
                </p>
              ))}
            </li>
          ))}
      </ul>
      <p className="row">
        <Link className="go" href={`/assess/${id}/review`} prefetch={false}>
          <Icon name="back" /> {t('toReview')}
        </Link>
      </p>
    </main>
  )
}
