'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from '#app/i18n/navigation.ts'
import { type Column, columns, columnsCookie } from './columns'

const year = 365 * 24 * 60 * 60

/** Which columns the list shows; this browser remembers. */
export function ColumnChoice({ shown }: { shown: readonly Column[] }) {
  const t = useTranslations('screen.board')
  const router = useRouter()
  const toggle = (column: Column) => {
    const next = columns.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one)))
    // biome-ignore lint/suspicious/noDocumentCookie: the server draws the table, and the Cookie Store API is not in every browser
    document.cookie = `${columnsCookie}=${next.join('.')}; path=/; max-age=${year}; samesite=lax`
    router.refresh()
  }
  return (
    <details className="fold">
      <summary>{t('columns')}</summary>
      <div className="stack column-ticks">
        {columns.map((column) => (
          <label className="column-tick" key={column}>
            <span className="chk">
              <input type="checkbox" checked={shown.includes(column)} onChange={() => toggle(column)} />
            </span>
            {t(`column.${column}`)}
          </label>
        ))}
      </div>
    </details>
  )
}
