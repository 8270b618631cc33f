import { useLocale, useTranslations } from 'next-intl'
import { Suspense } from 'react'
import { Brand } from './brand'
import { LanguageSwitch } from './language-switch'
import { MainNav } from './main-nav'

export function Header() {
  const t = useTranslations('site')
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
        ]}
      />
      <Suspense>
        <LanguageSwitch />
      </Suspense>
    </header>
  )
}
