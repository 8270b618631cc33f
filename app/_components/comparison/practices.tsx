import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { PracticeModel } from '#lib/report/model'
import type { ComparisonModel } from '#lib/screening/comparison'

type Props = {
  readonly model: ComparisonModel
  readonly board: string
  readonly chosen: readonly string[]
  readonly onlyDifferences: boolean
}

/** What each answers practice by practice, with what backs it: those that differ, or all. */
export function Practices({ model, board, chosen, onlyDifferences }: Props) {
  const t = useTranslations('screen.compare.practices')
  const base = `/screen/${board}/compare?s=${chosen.map(encodeURIComponent).join('&s=')}`
  return (
    <>
      <p className="row">
        <Link className="btn line low" href={`${base}#practices`} prefetch={false} aria-current={onlyDifferences ? 'true' : undefined}>
          {t('only')}
        </Link>
        <Link
          className="btn line low"
          href={`${base}&show=all#practices`}
          prefetch={false}
          aria-current={onlyDifferences ? undefined : 'true'}
        >
          {t('every')}
        </Link>
      </p>
      {model.chapters.map(({ id, name, practices }) => {
        const shown = onlyDifferences ? practices.filter(({ differs }) => differs) : practices
        return (
          <section key={id} className="side-by-side" aria-labelledby={`side-${id}`}>
            <h3 id={`side-${id}`}>{name}</h3>
            {shown.length === 0 && <p className="dim">{t('nothing')}</p>}
            {shown.map((practice) => (
              <div key={practice.id} className="side">
                <h4>
                  <span className="code">{practice.code}</span> {practice.short}
                  {!onlyDifferences && practice.differs && <small className="dim"> · {t('differs')}</small>}
                </h4>
                <dl>
                  {practice.cells.map((cell) => (
                    <div key={cell.id}>
                      <dt dir="auto">{cell.name}</dt>
                      <dd>
                        <Answer practice={cell.practice} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </section>
        )
      })}
    </>
  )
}

function Answer({ practice }: { practice: PracticeModel }) {
  const t = useTranslations('screen.compare.practices')
  const { answer, evidence, level, target } = practice
  const isMet = level !== null && target.value !== null && level >= target.value
  return (
    <>
      <b>{answer}</b>
      {isMet && (
        <span className="met small">
          {' '}
          <Icon name="check" strong /> {t('met')}
        </span>
      )}
      {evidence !== null && <small>{t('evidence', { grade: evidence.name })}</small>}
    </>
  )
}
