import type { FlagModel, PracticeModel, SourceModel } from './model'
import { sourceModel } from './source'
import type { Subject } from './subject'

/** What the flags and practices of this report cite, each once, in the order of first mention; ids the tables do not hold are left out. */
export const sourcesOf = (subject: Subject, flags: readonly FlagModel[], practices: readonly PracticeModel[]): readonly SourceModel[] => {
  const cited = [...flags.filter(({ status }) => status !== 'clear'), ...practices.filter(({ state }) => state !== 'not-asked')]
  const ids = new Set(cited.flatMap(({ sources }) => sources))
  return [...ids].flatMap((id) => {
    const source = subject.sources.get(id)
    return source === undefined ? [] : [sourceModel(source, subject.locale, subject.meta.date)]
  })
}
