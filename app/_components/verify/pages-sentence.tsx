import { useLocale, useTranslations } from 'next-intl'
import type { PagesVerdict } from '#lib/carrier/inspect'
import { list } from '#lib/i18n/format'
import { isLocale } from '#lib/i18n/locale'

/** What became of the pages, by number. */
export function PagesSentence({ pages }: { pages: PagesVerdict }) {
  const t = useTranslations('verify.pages')
  const locale = useLocale()
  switch (pages.kind) {
    case 'none':
      return null
    case 'unchanged':
      return <li data-good>{t('unchanged', { count: pages.count })}</li>
    case 'unsealed':
      return <li>{t('unsealed')}</li>
    case 'foreign':
      return <li data-bad>{t('foreign')}</li>
    case 'changed': {
      const { changed, added, missing } = pages.difference
      return (
        <>
          {changed.map(({ page, what }) => (
            <li key={page} data-bad>
              {t('page', {
                page,
                what: list(
                  what.map((one) => t(`what.${one}`)),
                  isLocale(locale) ? locale : 'en',
                ),
              })}
            </li>
          ))}
          {added > 0 && <li data-bad>{t('added', { count: added })}</li>}
          {missing > 0 && <li data-bad>{t('missing', { count: missing })}</li>}
        </>
      )
    }
    default:
      return pages satisfies never
  }
}
