// biome-ignore-all lint/a11y/noRedundantRoles: the layout of narrow screens changes display, which takes the implied roles away
import { useTranslations } from 'next-intl'
import { NoStreak, Streak } from '#app/_components/streak.tsx'
import type { ComparisonModel } from '#lib/screening/comparison'

const percentPerLevel = 25

/** The streaks of all start-ups over one another, dimension by dimension, on one stone; every number is text. */
export function Streaks({ model }: { model: ComparisonModel }) {
  const t = useTranslations('screen.compare.streaks')
  const plate = useTranslations('result.plate')
  const numbers = useTranslations('screen.compare.numbers')
  return (
    <div className="slab over">
      <table role="table">
        <caption className="vh">{t('caption')}</caption>
        <colgroup>
          <col className="w" />
          <col />
          <col className="k" />
          <col className="k" />
          <col className="k" />
        </colgroup>
        <thead className="vh" role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {numbers('company')}
            </th>
            <th role="columnheader" scope="col">
              {plate('axis')}
            </th>
            <th role="columnheader" scope="col">
              {numbers('evidenced')}
            </th>
            <th role="columnheader" scope="col">
              {numbers('claimed')}
            </th>
            <th role="columnheader" scope="col">
              {plate('target')}
            </th>
          </tr>
        </thead>
        {model.dimensions.map(({ id, name, entrants }, group) => (
          <tbody key={id} role="rowgroup">
            <tr role="row">
              <th className="group" scope="rowgroup" colSpan={5}>
                {name}
              </th>
            </tr>
            {entrants.map((one, row) => {
              const { level, percent, target, state } = one.dimension
              const end = (value: number | null) => percentPerLevel * (value ?? 0)
              return (
                <tr key={one.id} role="row">
                  <th role="rowheader" scope="row" dir="auto">
                    {one.name}
                  </th>
                  <td role="cell" className="line">
                    <div className="lines s">
                      {state === 'not-scored' ? (
                        <NoStreak />
                      ) : (
                        <Streak
                          evidenced={end(level.evidenced.value)}
                          claimed={end(level.claimed.value)}
                          possible={end(level.possible.value)}
                          target={end(target.value)}
                          height={20}
                          row={group + row}
                        />
                      )}
                    </div>
                  </td>
                  <td role="cell" className="n e">
                    {percent.evidenced.label}
                  </td>
                  <td role="cell" className="n">
                    {percent.claimed.label}
                  </td>
                  <td role="cell" className="n">
                    {plate('targetLevel', { level: target.label })}
                  </td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}
