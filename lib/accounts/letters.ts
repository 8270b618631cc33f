import type { Role } from '#lib/access'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { Mail } from './mailer'

/** The letters that accounts and teams send, in the language of whoever caused them. `link` is complete, its secret in the fragment. */

export const resetLetter = (locale: Locale, to: string, link: string): Mail => {
  const t = translator(locale, 'account')
  return { to, subject: t('letter.reset.subject'), text: t('letter.reset.text', { link }) }
}

export const confirmLetter = (locale: Locale, to: string, link: string): Mail => {
  const t = translator(locale, 'account')
  return { to, subject: t('letter.confirm.subject'), text: t('letter.confirm.text', { link }) }
}

/** To whoever has an account, when someone tries to open another with the same address. */
export const knownLetter = (locale: Locale, to: string, link: string): Mail => {
  const t = translator(locale, 'account')
  return { to, subject: t('letter.known.subject'), text: t('letter.known.text', { link }) }
}

type Invited = { readonly by: string; readonly team: string; readonly role: Role; readonly expiresAt: string }

export const invitationLetter = (locale: Locale, to: string, link: string, { by, team, role, expiresAt }: Invited): Mail => {
  const t = translator(locale, 'account')
  const words = { by, team, role: t(`role.${role}`), until: moment(expiresAt, locale), link }
  return { to, subject: t('letter.invitation.subject', words), text: t('letter.invitation.text', words) }
}
