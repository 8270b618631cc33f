import type { Issue } from '#lib/issue'
import type { Parts } from './references'
import type { Source } from './sources'
import { issueAt } from './yaml-file'

/** Citations that no table of facts holds, each at its place: a report would silently leave them out. */
export const checkCitations = ({ practices, flags }: Parts, sources: ReadonlyMap<string, Source>): readonly Issue[] =>
  [...practices, flags].flatMap(({ source, items }) =>
    items.flatMap((item: { readonly sources: readonly string[] }, index) =>
      item.sources.flatMap((id, at) =>
        sources.has(id) ? [] : [issueAt(source, [index, 'sources', at], 'instrument.unknown-source', { id })],
      ),
    ),
  )
