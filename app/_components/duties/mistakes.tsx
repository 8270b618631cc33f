import { useTranslations } from 'next-intl'
import type { Issue } from '#lib/issue'

type Props = { readonly issues: readonly (Pick<Issue, 'path'> & { readonly label: string; readonly text: string })[] }

/** What was sent and cannot be answered, each with the way to its field. */
export function Mistakes({ issues }: Props) {
  const t = useTranslations('duties')
  return (
    <div className="errors" role="alert">
      <h2>{t('errors')}</h2>
      <ul>
        {issues.map(({ path, label, text }) => (
          <li key={path.join('.')}>
            <a href={`#field-${String(path[0])}`}>{label}</a> {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
