import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Tab } from '#app/_components/startup/head.tsx'
import { startupFor } from '#app/startup.ts'

/** The title of a start-up's page; nothing of it for whoever may not see it. */
export const startupMetadata = async (params: Promise<{ board: string; submission: string }>, tab: Tab): Promise<Metadata> => {
  const { board, submission } = await params
  const startup = await startupFor(board, submission)
  const unlisted: Metadata = { robots: { index: false, follow: false } }
  if (startup === undefined) return unlisted
  const t = await getTranslations('screen.startup')
  return { ...unlisted, title: t('title', { name: startup.submission.name, tab: t(`tab.${tab}`) }) }
}
