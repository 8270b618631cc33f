import { ToBeChecked } from '#app/_components/source.tsx'
import type { SourceModel } from '#lib/report/model'

/** Short references to the list of sources at the foot of the page. */
export function Citations({ ids, sources }: { ids: readonly string[]; sources: readonly SourceModel[] }) {
  const cited = sources.filter(({ id }) => ids.includes(id))
  return (
    <ul className="cited">
      {cited.map((source) => (
        <li key={source.id}>
          <a href={`#source-${source.id}`}>{source.title}</a> <ToBeChecked source={source} />
        </li>
      ))}
    </ul>
  )
}
