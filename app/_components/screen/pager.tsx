import { useTranslations } from 'next-intl'
import { addressWith, type Params } from '#lib/screening/address'

/** The way to the page before and after, by links that work before any script runs. */
export function Pager({ params, page, pages }: { params: Params; page: number; pages: number }) {
  const t = useTranslations('screen.board')
  if (pages <= 1) return null
  const to = (place: number) => {
    const address = addressWith(params, { page: place === 1 ? undefined : String(place) })
    return address === '' ? '?' : address
  }
  return (
    <nav className="list-pager" aria-label={t('pages')}>
      {page > 1 && (
        <a className="btn line low" href={to(page - 1)} rel="prev">
          {t('previous')}
        </a>
      )}
      <span>{t('pageOf', { page, pages })}</span>
      {page < pages && (
        <a className="btn line low" href={to(page + 1)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
