import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BoardFiles } from '#app/_components/screen/board-files.tsx'
import { BoardHead } from '#app/_components/screen/board-head.tsx'
import { BoardTable } from '#app/_components/screen/board-table.tsx'
import { ColumnChoice } from '#app/_components/screen/column-choice.tsx'
import { CompareChoice } from '#app/_components/screen/compare-choice.tsx'
import { CompareTray } from '#app/_components/screen/compare-tray.tsx'
import { FilterForm } from '#app/_components/screen/filter-form.tsx'
import { Lists, Readings, StreakLegend } from '#app/_components/screen/list-notes.tsx'
import { Pager } from '#app/_components/screen/pager.tsx'
import { WeightPanel } from '#app/_components/screen/weight-panel.tsx'
import { ScreenWords } from '#app/_components/screen/words.tsx'
import { boardListing, listCounts } from '#app/board-list.ts'
import { Link } from '#app/i18n/navigation.ts'
import { intervalsOf } from '#app/intervals.ts'
import { boardInstrument, boardViewer, mayOnBoard } from '#app/screening.ts'
import { stageName } from '#app/stage-name.ts'
import { chosenColumns } from '#app/viewer.ts'
import { list, tolerancePercent, whole } from '#lib/i18n/format'
import { addressWith } from '#lib/screening/address'

export async function generateMetadata({ params }: PageProps<'/[locale]/screen/[board]'>): Promise<Metadata> {
  const { board } = await boardViewer((await params).board)
  return { title: board.name, robots: { index: false } }
}

/** A board: its start-ups as the address asks for them. */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/screen/[board]'>) {
  const access = await boardViewer((await params).board)
  const locale = await getLocale()
  const t = await getTranslations('screen.board')
  const stages = await getTranslations('screen.stages')
  const given = await searchParams
  const address = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const instrument = await boardInstrument(access.board.instrument)
  const [listing, counts, columns] = await Promise.all([
    boardListing(access.board, instrument, address, locale),
    listCounts(access.board),
    chosenColumns(),
  ])
  const { board, query, rows, total, members } = listing
  const kept = access.board
  const dimensions = board.dimensions.map((id) => {
    const found = instrument?.dimensions.find((one) => one.id === id)
    return { id, name: found?.name[locale] ?? id }
  })
  const nameOf = (id: string) => dimensions.find((one) => one.id === id)?.name ?? id
  const isRanked = query.list === 'ranked'
  const intervals =
    isRanked && rows.length > 0
      ? intervalsOf(
          board,
          rows.map(({ id }) => id),
        )
      : null
  const [from, to] = [Math.min(query.offset + 1, total), Math.min(query.offset + query.limit, total)]
  const isFiltered = Object.keys(query.filter).length > 0
  const stageOf = (id: string) => stageName(board.stages.find((one) => one.id === id) ?? { id, name: '' }, stages)
  const head = {
    id: kept.id,
    name: kept.name,
    instrument: instrument?.title[locale] ?? kept.instrument.id,
    version: kept.instrument.version,
    isArchived: kept.archivedAt !== null,
  }
  const sortName = query.sort.startsWith('dimension:')
    ? nameOf(query.sort.slice('dimension:'.length))
    : (sortNames(t)[query.sort] ?? t('rank'))
  const trial = addressWith({ w: address.w, reading: address.reading }, {}).replace('?', '&')
  return (
    <ScreenWords>
      <main id="main" className="page screen">
        <BoardHead {...head} current="ranking" />
        <CompareChoice>
          <div className="desk">
            <aside className="panel" aria-label={t('filters')}>
              <FilterForm
                params={address}
                stages={board.stages.map(({ id }) => ({ value: id, label: stageOf(id) }))}
                bands={(instrument?.bands ?? []).map(({ name }, place) => ({ value: String(place), label: name[locale] }))}
                members={members.map(({ id, name }) => ({ value: id, label: name }))}
              />
              {isRanked && (
                <WeightPanel
                  board={kept.id}
                  revision={kept.revision}
                  dimensions={dimensions}
                  kept={kept.dimensions.map((id) => kept.weights[id] ?? 0)}
                  mayManage={mayOnBoard(access, 'board.manage')}
                />
              )}
              <ColumnChoice shown={columns} />
            </aside>
            <div className="board-main">
              <Lists
                params={address}
                current={query.list}
                counts={{ ranked: whole(counts.ranked, locale), quick: whole(counts.quick, locale), other: whole(counts.other, locale) }}
              />
              {isRanked && <Readings params={address} current={board.reading} kept={kept.reading} />}
              {query.preview?.weights !== undefined && <p className="notice">{t('preview')}</p>}
              {board.reading !== kept.reading && (
                <p className="notice">{t('previewReading', { reading: t(`reading.${board.reading}`) })}</p>
              )}
              {query.list === 'quick' && <p className="dim">{t('quickLead')}</p>}
              {query.list === 'other' && (
                <p className="dim">
                  {t('otherLead')} {t('rescoreAll', { version: kept.instrument.version })}
                </p>
              )}
              {rows.length === 0 ? (
                <div className="none">
                  <p>
                    {isFiltered
                      ? t('nothing')
                      : t(query.list === 'ranked' ? 'empty' : query.list === 'quick' ? 'emptyQuick' : 'emptyOther')}
                  </p>
                  {!isFiltered && isRanked && mayOnBoard(access, 'board.work') && (
                    <p>
                      <Link className="go" href={`/screen/${kept.id}/add`} prefetch={false}>
                        {(await getTranslations('screen.add'))('title')}
                      </Link>
                    </p>
                  )}
                </div>
              ) : (
                <>
                  {columns.includes('dimensions') && <StreakLegend />}
                  <BoardTable
                    board={kept.id}
                    rows={rows}
                    dimensions={dimensions}
                    reading={board.reading}
                    columns={columns}
                    params={address}
                    sort={query.sort}
                    descending={query.descending}
                    caption={t('caption', {
                      sort: sortName,
                      total: whole(total, locale),
                      from: whole(from, locale),
                      to: whole(to, locale),
                    })}
                    stageOf={stageOf}
                    intervals={intervals}
                    rescores={query.list === 'other' && mayOnBoard(access, 'board.work')}
                  />
                </>
              )}
              <Pager params={address} page={query.page} pages={Math.ceil(total / query.limit)} />
              {isRanked && rows.length > 0 && <p className="hint">{t('hint', { tolerance: tolerancePercent(board.tolerance) })}</p>}
              {isRanked && board.dropped.length > 0 && (
                <p className="hint">{t('dropped', { list: list(board.dropped.map(nameOf), locale), count: board.dropped.length })}</p>
              )}
              {counts.ranked + counts.quick + counts.other > 0 && <BoardFiles board={kept.id} locale={locale} />}
              <CompareTray board={kept.id} search={trial} />
            </div>
          </div>
        </CompareChoice>
      </main>
    </ScreenWords>
  )
}

type Say = Awaited<ReturnType<typeof getTranslations<'screen.board'>>>

const sortNames = (t: Say): Readonly<Record<string, string>> => ({
  rank: t('rank'),
  name: t('company'),
  evidenced: t('reading.evidenced'),
  claimed: t('reading.claimed'),
  possible: t('reading.possible'),
  reviewed: t('reading.reviewed'),
  flags: t('column.flags'),
  coverage: t('column.coverage'),
  received: t('column.received'),
  stage: t('column.stage'),
})
