import { useTranslations } from 'next-intl'
import { OnceShown } from '#app/_components/once-shown.tsx'

/** A link that has just been made, in full: nobody can read it again. */
export function CopyLink({ link, about }: { link: string; about: string }) {
  const t = useTranslations('share.made')
  return <OnceShown secret={link} about={about} hint={t('once')} copy={t('copy')} />
}
