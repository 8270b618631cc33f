import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '#app/i18n/navigation.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assess.erase'))('done') }
}

/** Said after an erasure; it names no assessment, so it can be opened by anyone. */
export default async function Erased({ searchParams }: PageProps<'/[locale]/assess/erased'>) {
  const isOpinion = (await searchParams).opinion !== undefined
  const t = await getTranslations('assess.erase')
  const errors = await getTranslations('errors')
  return (
    <main id="main" className="page plain">
      <h1>{t(isOpinion ? 'opinionDone' : 'done')}</h1>
      <p className="lead dim">{t(isOpinion ? 'opinionDoneText' : 'doneText')}</p>
      <p>
        <Link className="btn" href="/" prefetch={false}>
          {errors('home')}
        </Link>
      </p>
    </main>
  )
}
