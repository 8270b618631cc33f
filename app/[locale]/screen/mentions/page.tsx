import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '#app/i18n/navigation.ts'
import { mentionsFor } from '#app/mentions.ts'
import { moment } from '#lib/i18n/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screen.startup.mentions'))('title'), robots: { index: false } }
}

/** The notes in which whoever is signed in is named, on the boards that they may see. */
export default async function Page() {
  const mentions = await mentionsFor()
  if (mentions === undefined) notFound()
  const locale = await getLocale()
  const t = await getTranslations('screen.startup.mentions')
  return (
    <main id="main" className="page startup">
      <h1>{t('title')}</h1>
      <p className="lead dim">{t('lead')}</p>
      {mentions.length === 0 && <p className="notice">{t('none')}</p>}
      <ol className="notes">
        {mentions.map(({ note, board, boardName, submission, submissionName, text, name, at }) => (
          <li key={note}>
            <h2>
              <Link href={`/screen/${board}/${submission}#note-${note}`} prefetch={false}>
                {t('of', { name: submissionName, board: boardName })}
              </Link>
            </h2>
            <p className="small dim">{t('by', { name, at: moment(at, locale) })}</p>
            <p className="typed" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}
