import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { Icon } from '#app/_components/icon.tsx'
import type { DraftForm } from '#app/_components/question/use-draft-form.ts'
import { Link } from '#app/i18n/navigation.ts'
import type { SavedText, WorkText } from './work'

/** The newest suffice beside a question; the others are one step away. */
const shown = 3

type Props = {
  readonly form: DraftForm
  readonly work: WorkText
  /** a practice, whose evidence a calculation can be */
  readonly evident: boolean
  readonly onUsed: () => void
}

/** The way to the calculators of a question, and what was worked out with them, ready to be its evidence. */
export function WorkPanel({ form, work, evident, onUsed }: Props) {
  const t = useTranslations('calculations')
  const locale = useLocale()
  const answer = useWatch({ control: form.control, name: 'answer' })
  const sha256 = useWatch({ control: form.control, name: 'sha256' })
  const carries = evident && Number(answer) >= 1
  const use = (one: SavedText) => {
    const set = (name: 'title' | 'date' | 'link' | 'sha256' | 'grade', value: string) =>
      form.setValue(name, value, { shouldDirty: true, shouldTouch: true })
    set('title', one.title)
    set('date', one.date)
    set('link', `${location.origin}/${locale}${one.href}`)
    set('sha256', one.sha256)
    // A third party's word on the same thing stays.
    if (form.getValues('grade') !== 'verified') set('grade', 'documented')
    onUsed()
  }
  return (
    <section className="work-panel" aria-label={t('panel.label')}>
      <p className="row">
        {work.offers.map(({ tool, label, href }) => (
          <Link key={tool} className="go" href={href} prefetch={false}>
            {label} <Icon name="arrow" />
          </Link>
        ))}
      </p>
      <p className="hint">{t(evident ? 'panel.hint' : 'panel.hintProfile')}</p>
      {work.saved.length > 0 && (
        <ul>
          {work.saved.slice(0, shown).map((one) => (
            <li key={one.id}>
              <div>
                <Link href={one.href} prefetch={false}>
                  <b>{one.name}</b>
                </Link>
                <p className="small">{one.summary}</p>
                {one.stale.map((why) => (
                  <p key={why} className="shortfall">
                    <Icon name="warning" /> {t(`stale.${why}`)}
                  </p>
                ))}
              </div>
              {evident &&
                (one.sha256 === sha256 ? (
                  <p className="done">
                    <Icon name="check" strong /> {t('panel.used')}
                  </p>
                ) : (
                  carries && (
                    <button className="btn line low" type="button" onClick={() => use(one)}>
                      {t('panel.use')}
                      <span className="vh">{one.name}</span>
                    </button>
                  )
                ))}
            </li>
          ))}
        </ul>
      )}
      {evident && !carries && work.saved.length > 0 && <p className="hint">{t('panel.levelFirst')}</p>}
      {work.saved.length > shown && (
        <p>
          <Link className="go" href={work.all} prefetch={false}>
            {t('panel.all', { count: work.saved.length })}
          </Link>
        </p>
      )}
    </section>
  )
}
