import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { NotInstalled } from '#app/_components/not-installed.tsx'
import { BringButton } from '#app/_components/update/bring-button.tsx'
import { Difference } from '#app/_components/update/difference.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { Link } from '#app/i18n/navigation.ts'
import { sectionKey } from '#app/question-key.ts'
import { type Step, stepsOf } from '#app/update.ts'
import { isLocale } from '#lib/i18n/locale'
import type { Question } from '#lib/instrument/update'

type Props = PageProps<'/[locale]/assess/[id]/update'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const assessment = await assessmentFor((await params).id, 'assessment.manage')
  if (assessment === undefined) return {}
  return { title: `${(await getTranslations('assess.update'))('title')} · ${assessment.name}`, robots: { index: false } }
}

/** The way to a question, once the assessment asks it. */
const hrefIn =
  (id: string, { at, isCompanion, instrument }: Step) =>
  (one: Question): string | null => {
    if (at === null) return null
    const companion = isCompanion ? instrument.id : null
    const section = one.kind === 'exposure' ? one.question.section : one.question.dimension
    return `/assess/${id}/${sectionKey(section, companion)}?q=${encodeURIComponent(one.question.id)}`
  }

/** What a newer version of an instrument changes for this assessment, before it is brought over and after. */
export default async function UpdatePage({ params }: Props) {
  const { locale, id } = await params
  const assessment = await assessmentFor(id, 'assessment.manage')
  if (assessment === undefined || !isLocale(locale)) notFound()
  if (!isInstalled(assessment)) return <NotInstalled {...assessment} />
  const t = await getTranslations('assess.update')
  const steps = await stepsOf(assessment)
  const { site, errors, assess, issues } = await getMessages()
  return (
    <main id="main" className="page plain update">
      <h1>{t('title')}</h1>
      {steps.length === 0 && <p className="lead">{t('none-newer')}</p>}
      {steps.map((step) => {
        const { instrument, from, at, update } = step
        const about = { title: instrument.title[locale], from, to: instrument.version }
        return (
          <section key={instrument.id}>
            <p className="lead">{at === null ? t('offer', about) : t('done', about)}</p>
            <p className="dim">{at === null ? t('stays') : t('lookAgain')}</p>
            {at === null && (
              <NextIntlClientProvider messages={{ site, errors, assess, issues }}>
                <BringButton assessment={id} instrument={instrument.id} from={from} to={instrument.version} />
              </NextIntlClientProvider>
            )}
            <Difference update={update} hrefOf={hrefIn(id, step)} />
          </section>
        )
      })}
      <p>
        <Link className="btn line" href={`/assess/${id}/review`} prefetch={false}>
          {t('back')}
        </Link>
      </p>
    </main>
  )
}
