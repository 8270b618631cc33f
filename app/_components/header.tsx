import { useLocale, useTranslations } from 'next-intl'
import { Suspense } from 'react'
import { Brand } from './brand'
import { LanguageSwitch } from './language-switch'
import { MainNav } from './main-nav'
import { WhoLink } from './who-link'

/** `isSignedIn`: someone is, in this browser. */
export function Header({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTranslations('site')
  const who = isSignedIn ? { href: '/account', label: t('account') } : { href: '/sign-in', label: t('signIn') }
  return (
    <header className="bar page">
      <Brand locale={useLocale()} />
      <MainNav
        label={t('mainNav')}
        menu={t('menu')}
        items={[
          { href: '/assess/new', label: t('start') },
          { href: '/sample', label: t('sample') },
          { href: '/learn', label: t('learn') },
          { href: '/method', label: t('method') },
          { href: '/tools', label: t('tools') },
          { href: '/verify', label: t('verify') },
          ...(isSignedIn ? [{ href: '/screen', label: t('screen') }] : []),
        ]}
        folded={[who]}
      />
      <WhoLink {...who} />
      <Suspense>
        <LanguageSwitch />
      </Suspense>
    </header>
  )
}
