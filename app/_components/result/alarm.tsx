import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { FlagAfter } from '#app/_components/what-if/after.tsx'
import type { FlagModel } from '#lib/report/model'

/** How many risks the panel names before it refers to the list below. */
const shown = 4

/** The critical risks at a glance: those that are not clear, raised first. */
export function Alarm({ flags }: { flags: readonly FlagModel[] }) {
  const t = useTranslations('result.risks')
  const critical = flags.filter(({ watch }) => !watch)
  const standing = critical.filter(({ status }) => status !== 'clear')
  const watch = flags.filter((flag) => flag.watch && flag.status !== 'clear').length
  if (critical.length === 0) return null
  return (
    <aside className={standing.length === 0 ? 'alarm calm' : 'alarm'} aria-labelledby="alarm-h">
      <h2 id="alarm-h">
        <Icon name={standing.length === 0 ? 'check' : 'flag'} />
        {standing.length === 0 ? t('none') : t('panel', { count: standing.length })}
      </h2>
      {standing.length === 0 ? (
        <p>{t('noneText', { count: critical.length })}</p>
      ) : (
        <ul>
          {standing.slice(0, shown).map((flag) => (
            <li key={flag.id}>
              <b>{flag.short}</b>
              <small>
                <span className="status">{flag.statusName}</span> · {flag.cap}
              </small>
              <FlagAfter flag={flag.id} />
            </li>
          ))}
        </ul>
      )}
      {(standing.length > 0 || watch > 0) && (
        <a className="go small" href="#risks">
          {t('onward', { standing: standing.length, hidden: Math.max(0, standing.length - shown), watch })}
          <Icon name="arrow" />
        </a>
      )}
    </aside>
  )
}
