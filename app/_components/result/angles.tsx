import { useTranslations } from 'next-intl'
import { Gaps } from '#app/_charts/gaps.tsx'
import { LiveRadar } from '#app/_components/what-if/radar.tsx'
import type { DimensionModel } from '#lib/report/model'
import { hasRadar } from '#lib/report/radar'
import { ChartKey } from './chart-key'
import { FigureTable } from './figure-table'
import { Section } from './section'

/** The same dimensions as a radar and as gaps. Both drawings carry their numbers as tables. */
export function Angles({ dimensions }: { dimensions: readonly DimensionModel[] }) {
  const t = useTranslations('result.angles')
  const scored = dimensions.filter(({ state }) => state !== 'not-scored')
  if (scored.length === 0) return null
  const gaps = scored.map(({ id, name, gap }) => ({
    id,
    name,
    evidenced: gap.evidenced.value ?? 0,
    evidencedLabel: gap.evidenced.label,
    claimed: gap.claimed.value ?? 0,
    claimedLabel: gap.claimed.label,
    label: t('gapsRow', { name, evidenced: gap.evidenced.label, claimed: gap.claimed.label }),
  }))
  const sentences = (rows: readonly { readonly label: string }[]) => rows.map(({ label }) => label).join(' ')
  return (
    <Section id="angles" heading={t('heading')} lead={t('lead')}>
      <svg className="defs" aria-hidden="true" focusable="false">
        <pattern id="grey-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="t-grey" strokeWidth="1.6" d="M0 0v5" />
        </pattern>
      </svg>
      <div className="figs">
        {hasRadar(scored.length) && <LiveRadar dimensions={scored.map(({ id, name, level, target }) => ({ id, name, level, target }))} />}
        <figure className="fig">
          <Gaps rows={gaps} label={t('gapsLabel', { rows: sentences(gaps) })} />
          <ul className="legend" aria-hidden="true">
            <ChartKey kind="short-evidence" label={t('evidencedGap')} />
            <ChartKey kind="short-claim" label={t('claimedGap')} />
          </ul>
          <figcaption>
            <b>{t('gaps')}</b>
            {t('gapsNote')}
          </figcaption>
          <FigureTable
            summary={t('table')}
            caption={t('gapsNote')}
            columns={[t('dimension'), t('evidencedGap'), t('claimedGap')]}
            rows={scored.map(({ id, name, gap }) => ({ id, name, cells: [gap.evidenced.label, gap.claimed.label] }))}
          />
        </figure>
      </div>
    </Section>
  )
}
