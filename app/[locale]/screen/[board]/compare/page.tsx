import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Comparison } from '#app/_components/comparison/comparison.tsx'
import { Icon } from '#app/_components/icon.tsx'
import { chosenOf, comparisonFor } from '#app/comparison.ts'
import { Link } from '#app/i18n/navigation.ts'
import { boardAccess, noteOn } from '#app/screening.ts'

type Props = PageProps<'/[locale]/screen/[board]/compare'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const seen = await boardAccess((await params).board)
  const unlisted = { robots: { index: false, follow: false } }
  return seen === null ? unlisted : { ...unlisted, title: (await getTranslations('screen.compare'))('title') }
}

/** Two to six start-ups of a board beside one another; `?s=` names each. */
export default async function Page({ params, searchParams }: Props) {
  const { board: id } = await params
  const seen = await boardAccess(id)
  if (seen === null) notFound()
  const locale = await getLocale()
  const query = await searchParams
  const chosen = chosenOf(query.s)
  const { model, left } = await comparisonFor(seen, chosen, locale)
  if (model !== null) await Promise.all(model.rows.map((row) => noteOn(seen, 'submission.compare', row.id)))
  const t = await getTranslations('screen.compare')
  const { site, errors, screen, result } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, result: { plate: result.plate }, screen: { compare: screen.compare } }}>
      <main id="main" className="page result startup comparison">
        <p className="row crumbs">
          <Link className="go" href={`/screen/${id}`} prefetch={false}>
            <Icon name="back" /> {seen.board.name}
          </Link>
        </p>
        <h1>{model === null ? t('title') : t('heading', { count: model.rows.length })}</h1>
        <p className="lead dim">{t('lead', { board: seen.board.name, reading: t(`reading.${seen.board.reading}`) })}</p>
        {left > 0 && <p className="notice">{t('others', { count: left })}</p>}
        {model === null ? (
          <p className="notice">{t('few')}</p>
        ) : (
          <Comparison
            model={model}
            board={id}
            reviewed={seen.board.reading === 'reviewed'}
            chosen={chosen}
            onlyDifferences={query.show !== 'all'}
          />
        )}
      </main>
    </NextIntlClientProvider>
  )
}
