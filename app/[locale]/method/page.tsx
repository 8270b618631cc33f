import { getLocale } from 'next-intl/server'
import { redirect } from '#app/i18n/navigation.ts'

/** The method of the instrument that a new assessment asks first. */
export default async function Page() {
  redirect({ href: '/method/readiness', locale: await getLocale() })
}
