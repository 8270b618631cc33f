import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Remove } from '#app/_components/calculations/remove.tsx'
import { Rows } from '#app/_components/calculations/rows.tsx'
import { Icon } from '#app/_components/icon.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { calculatorOf, isTool } from '#app/calculators.ts'
import { isInstalled } from '#app/content.ts'
import { Link } from '#app/i18n/navigation.ts'
import { assessmentParts } from '#app/parts.ts'
import { isQuestionKey, questionSlug } from '#app/question-key.ts'
import { database } from '#app/server.ts'
import { savedText } from '#app/work.ts'
import type { KeptCalculation } from '#lib/evidence/calculation'
import { moment } from '#lib/i18n/format'
import { findCalculation } from '#lib/store/calculations'

type Props = PageProps<'/[locale]/assess/[id]/calculations/[calculation]'>

const found = async ({ params }: Props) => {
  const { id, calculation } = await params
  const assessment = await assessmentFor(id, 'assessment.plan')
  if (assessment === undefined || !isInstalled(assessment)) return undefined
  const kept = await findCalculation(await database(), id, calculation)
  if (kept === undefined) return undefined
  const parts = assessmentParts(assessment)
  return { assessment, kept, text: savedText(kept, id, parts, await getLocale()) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const one = await found(props)
  return one === undefined ? {} : { title: `${one.text.name} · ${one.assessment.name}`, robots: { index: false } }
}

/** The page of the calculator with these inputs again, as long as it takes them. */
const againOf = ({ tool, question, inputs }: KeptCalculation, assessment: string): string | null => {
  if (!isTool(tool) || question === null || !isQuestionKey(question)) return null
  const query = calculatorOf(tool).queryOf(inputs)
  // A query without a field would be filled in from the profile.
  return query === undefined ? null : `/assess/${assessment}/calculate/${tool}/${questionSlug(question)}?${query === '' ? 'kept' : query}`
}

/** One calculation as it was saved: what went in, what came out, on what facts, and whether it still holds. */
export default async function Calculation(props: Props) {
  const one = await found(props)
  if (one === undefined) notFound()
  const { assessment, kept, text } = one
  const [t, locale] = [await getTranslations('calculations'), await getLocale()]
  const { site, errors, calculations, assess, issues } = await getMessages()
  const said = kept.words[locale]
  const again = againOf(kept, assessment.id)
  return (
    <main id="main" className="page calculations">
      <h1>{text.name}</h1>
      <p className="lead">{said.summary}</p>
      {text.stale.map((why) => (
        <p key={why} className="notice">
          <Icon name="warning" /> {t(`stale.${why}`)}
        </p>
      ))}
      <p className="row">
        {again !== null && (
          <Link className="btn low" href={again} prefetch={false}>
            {t('again')}
          </Link>
        )}
        <a className="go" href={`/api/v1/assessments/${assessment.id}/calculations/${kept.id}`} download={`calculation-${kept.place}.json`}>
          <Icon name="download" /> JSON
        </a>
      </p>
      <h2>{t('outputs')}</h2>
      <Rows rows={said.outputs} />
      <h2>{t('inputs')}</h2>
      <Rows rows={said.inputs} />
      {said.sources.length > 0 && (
        <>
          <h2>{t('sources')}</h2>
          <ul className="offers">
            {said.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </>
      )}
      <p className="small dim origin">
        {t('origin', { at: moment(kept.at, locale), version: kept.factsVersion })}{' '}
        <span className="digest">{t('digest', { sha256: kept.sha256 })}</span>
      </p>
      <div className="row">
        <Link className="go" href={`/assess/${assessment.id}/calculations`} prefetch={false}>
          <Icon name="back" /> {t('heading')}
        </Link>
        <NextIntlClientProvider messages={{ site, errors, calculations, assess, issues }}>
          <Remove assessment={assessment.id} id={kept.id} name={text.name} />
        </NextIntlClientProvider>
      </div>
    </main>
  )
}
