// biome-ignore-all lint/a11y/noRedundantRoles: the layout of narrow screens changes display, which takes the implied roles away
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReportModel } from '#lib/report/model'
import { percentPerLevel, type StreakDimension, StreakRow } from './streak-row'
import { TotalStreak } from './total-streak'

/** What the stone shows of a report. */
export type PlateModel = Pick<ReportModel, 'readings' | 'bands' | 'levels'> & { readonly dimensions: readonly StreakDimension[] }

type Props = {
  readonly model: PlateModel
  /** where the streaks stood before a what-if that the model shows the outcome of */
  readonly from?: Pick<PlateModel, 'readings' | 'dimensions'> | undefined
  readonly caption: ReactNode
  readonly note: ReactNode
  readonly total?: boolean
  /** whether sheets on the page explain the numbers of the dimensions */
  readonly why?: boolean
  /** "Figure 1", unless another is named */
  readonly figure?: string | undefined
  readonly bleed?: boolean
}

/**
 * The stone with a streak for every dimension: a table whose numbers are text, so that nothing is said by the drawing alone. Roles are
 * restated because the phone layout changes `display`, which takes them away.
 */
export function StreakPlate({ model, from, caption, note, total = false, bleed = false, figure, why }: Props) {
  const t = useTranslations('result.plate')
  return (
    <figure className={bleed ? 'plate bleed page' : 'plate'}>
      <div className="slab">
        {total && <TotalStreak readings={model.readings} bands={model.bands} from={from?.readings} />}
        <table className="streaks" role="table">
          <caption>{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                <span className="vh">{t('dimension')}</span>
              </th>
              <th role="columnheader" scope="col" className="plot head">
                <span className="vh">{t('axis')}</span>
              </th>
              <th role="columnheader" scope="col">
                <svg className="key" aria-hidden="true" focusable="false">
                  <rect className="k-e" width="22" height="12" />
                </svg>
                {t('evidenced')}
              </th>
              <th role="columnheader" scope="col">
                <svg className="key" aria-hidden="true" focusable="false">
                  <rect className="k-c" x=".5" y=".5" width="21" height="11" fill="url(#hatch-s)" />
                </svg>
                {t('claimed')}
              </th>
              <th role="columnheader" scope="col">
                <svg className="key tick" aria-hidden="true" focusable="false">
                  <path className="k-t" d="M3 -3v18" strokeWidth="2" />
                </svg>
                {t('target')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {model.dimensions.map((dimension, row) => (
              <StreakRow key={dimension.id} dimension={dimension} from={from?.dimensions[row]} row={row} why={why} />
            ))}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus; the levels are said in each cell */}
            <tr className="axis" aria-hidden="true">
              <td />
              <td>
                <div className="ticks">
                  {model.levels.map(({ level, name }) => (
                    <span key={level} style={{ left: `${level * percentPerLevel}%` }}>
                      {level} {name}
                    </span>
                  ))}
                </div>
              </td>
              <td colSpan={3} />
            </tr>
          </tbody>
        </table>
      </div>
      <figcaption>
        <b>{figure ?? t('figure')}</b>
        {note}
      </figcaption>
    </figure>
  )
}
