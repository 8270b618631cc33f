import { useLocale, useTranslations } from 'next-intl'
import { ProgressBars } from '#app/_charts/progress.tsx'
import { Spread } from '#app/_charts/spread.tsx'
import { GridTable } from '#app/_components/tools/grid-table.tsx'
import { change, percent, shortTenths, whole } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import type { Overview } from '#lib/screening/overview'

type NameOf = (id: string) => string

/** Practices and flags that a table names at most: the rest concern fewer. */
const longest = 12

const useOwnLocale = (): Locale => (useLocale() === 'zh' ? 'zh' : 'en')

/** How start-ups spread in each dimension, as a chart and as a table. */
export function SpreadPart({ overview, nameOf }: { overview: Overview; nameOf: NameOf }) {
  const t = useTranslations('screen.overview')
  const locale = useOwnLocale()
  const fifths = [0, 1, 2, 3, 4].map((at) => t('spread.fifth', { from: at * 20, to: (at + 1) * 20 }))
  const said = (counts: readonly number[]) =>
    counts
      .map((count, at) => t('spread.part', { fifth: fifths[at] ?? '', count: whole(count, locale) }))
      .join(locale === 'zh' ? '，' : ', ')
  const rows = overview.spreads.map(({ dimension, fifths: counts, scored }) => ({
    name: nameOf(dimension),
    label: t('spread.chart', { name: nameOf(dimension), list: said(counts) }),
    parts: counts.map((count) => (scored === 0 ? 0 : (100 * count) / scored)),
  }))
  return (
    <figure className="fig">
      <Spread rows={rows} label={t('spread.caption')} loading={t('loading')} />
      <figcaption>
        <p>{t('spread.legend')}</p>
        <ul className="fifths">
          {fifths.map((fifth, at) => (
            <li key={fifth} data-fifth={at}>
              {fifth}
            </li>
          ))}
        </ul>
      </figcaption>
      <GridTable
        label={t('spread.caption')}
        grid={{
          caption: t('spread.caption'),
          columns: [t('spread.dimension'), ...fifths, t('spread.median')],
          rows: overview.spreads.map(({ dimension, fifths: counts, median }) => ({
            id: dimension,
            name: nameOf(dimension),
            cells: [...counts.map((count) => whole(count, locale)), median === null ? '–' : percent(median)],
            marked: false,
          })),
        }}
      />
    </figure>
  )
}

/** What most start-ups miss, cannot show, or do not know. */
export function GapsPart({ overview, nameOf }: { overview: Overview; nameOf: NameOf }) {
  const t = useTranslations('screen.overview.gaps')
  const locale = useOwnLocale()
  return (
    <GridTable
      label={t('caption')}
      grid={{
        caption: t('caption'),
        columns: [t('practice'), t('missing'), t('unknown'), t('unevidenced'), t('asked')],
        rows: overview.gaps
          .filter(({ missing, unknown, unevidenced }) => missing + unknown + unevidenced > 0)
          .slice(0, longest)
          .map(({ practice, missing, unknown, unevidenced, asked }) => ({
            id: practice,
            name: nameOf(practice),
            cells: [missing, unknown, unevidenced, asked].map((count) => whole(count, locale)),
            marked: false,
          })),
      }}
    />
  )
}

export function FlagsPart({ overview, nameOf }: { overview: Overview; nameOf: NameOf }) {
  const t = useTranslations('screen.overview.flags')
  const locale = useOwnLocale()
  const rows = overview.flags.filter(({ raised, open, unevidenced }) => raised + open + unevidenced > 0).slice(0, longest)
  if (rows.length === 0) return <p>{t('none')}</p>
  return (
    <GridTable
      label={t('caption')}
      grid={{
        caption: t('caption'),
        columns: [t('flag'), t('raised'), t('open'), t('unevidenced')],
        rows: rows.map(({ flag, raised, open, unevidenced }) => ({
          id: flag,
          name: nameOf(flag),
          cells: [raised, open, unevidenced].map((count) => whole(count, locale)),
          marked: false,
        })),
      }}
    />
  )
}

/** How far those have come that handed in more than once. */
export function ProgressPart({ progress, nameOf }: { progress: Overview['progress']; nameOf: NameOf }) {
  const t = useTranslations('screen.overview')
  if (progress === null) return <p>{t('progress.none')}</p>
  const all = [
    { id: 'score', name: t('progress.score'), first: progress.first, now: progress.now },
    ...progress.dimensions.map(({ dimension, first, now }) => ({ id: dimension, name: nameOf(dimension), first, now })),
  ]
  return (
    <figure className="fig">
      <p>{t('progress.startups', { count: progress.startups })}</p>
      <ProgressBars
        rows={all.map(({ name, first, now }) => ({
          name,
          label: t('progress.chart', { name, first: shortTenths(first), now: shortTenths(now) }),
          first: first / 10,
          now: now / 10,
        }))}
        label={t('progress.caption')}
        loading={t('loading')}
      />
      <GridTable
        label={t('progress.caption')}
        grid={{
          caption: t('progress.caption'),
          columns: [t('spread.dimension'), t('progress.first'), t('progress.now'), t('progress.change')],
          rows: all.map(({ id, name, first, now }) => ({
            id,
            name,
            cells: [percent(first), percent(now), change(now - first, now - first)],
            marked: id === 'score',
          })),
        }}
      />
    </figure>
  )
}
