'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Streak } from '#app/_components/streak.tsx'
import type { WhatIf, WhatIfReading } from '#lib/report/what-if'
import type { Reading } from '#lib/scoring/result'
import { Limits } from './limits'
import { useWhatIf } from './provider'

const rich = { b: (chunks: ReactNode) => <b>{chunks}</b> }
const shown = ['evidenced', 'claimed', 'possible'] as const satisfies readonly Reading[]

/** What the ticked comes to: the score on its streak, the three readings, the bands with what holds them, and the critical risks. */
export function Outcome({ figures }: { figures: WhatIf }) {
  const t = useTranslations('whatIf')
  const { evidenced, claimed } = figures.readings
  const climbs = figures.moves.filter(({ level }) => level !== undefined).length
  const values = { evidenced: evidenced.score.change.label, claimed: claimed.score.change.label }
  return (
    <section className="slab whatif" aria-label={t('strip')}>
      <div className="plot">
        <div className="s">
          <Streak
            height={20}
            evidenced={evidenced.score.from.value ?? 0}
            claimed={claimed.score.from.value ?? 0}
            possible={figures.readings.possible.score.to.value ?? 0}
            after={{ evidenced: evidenced.score.to.value ?? 0, claimed: claimed.score.to.value ?? 0 }}
          />
        </div>
      </div>
      <p className="to">{t.rich('score', { ...rich, from: evidenced.score.from.label, to: evidenced.score.to.label })}</p>
      <p>
        {climbs === 0
          ? t.rich('doneProof', { ...rich, ...values, count: figures.moves.length })
          : t.rich('done', { ...rich, ...values, count: figures.moves.length, days: figures.effort })}{' '}
        {t('ruled')}
      </p>
      <dl className="three">
        {shown.map((reading) => (
          <ReadingChange key={reading} reading={reading} change={figures.readings[reading]} />
        ))}
      </dl>
      <FlagChanges flags={figures.flags} />
      <details className="disc">
        <summary>{t('holds')}</summary>
        <dl className="three two">
          {(['evidenced', 'claimed'] as const).map((reading) => (
            <div key={reading}>
              <dt>{t(`reading.${reading}`)}</dt>
              <dd>
                <Limits facts={figures.readings[reading].limits} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

function ReadingChange({ reading, change: { score, band } }: { reading: Reading; change: WhatIfReading }) {
  const t = useTranslations('whatIf')
  const { frame } = useWhatIf()
  const name = (place: number | null) => (place === null ? t('noBand') : (frame.bands[place] ?? ''))
  return (
    <div>
      <dt>{t(`reading.${reading}`)}</dt>
      <dd>
        <b>{t('change', { from: score.from.label, to: score.to.label })}</b> {t('changeBy', { change: score.change.label })}
        <small>
          {band.from === band.to ? t('sameBand', { to: name(band.to) }) : t('band', { from: name(band.from), to: name(band.to) })}
        </small>
      </dd>
    </div>
  )
}

/** How many critical risks are not clear, before and after. */
export const criticalOf = (flags: WhatIf['flags'], isWatch: (flag: string) => boolean) => {
  const critical = flags.filter(({ id }) => !isWatch(id))
  return { from: critical.filter(({ from }) => from !== 'clear').length, to: critical.filter(({ to }) => to !== 'clear').length }
}

function FlagChanges({ flags }: { flags: WhatIf['flags'] }) {
  const t = useTranslations('whatIf')
  const { frame } = useWhatIf()
  const count = criticalOf(flags, (id) => frame.flags[id]?.watch ?? false)
  const changed = flags.filter(({ from, to }) => from !== to)
  return (
    <div className="flags-to">
      <p>
        <b>{count.from === count.to ? t('flagsSame', { to: count.to }) : t('flags', count)}</b>
      </p>
      {changed.length > 0 && (
        <ul>
          {changed.map(({ id, to }) => (
            <li key={id}>{t('flagTo', { flag: frame.flags[id]?.short ?? '', to })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
