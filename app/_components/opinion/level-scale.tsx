import type { ItemModel } from '#lib/report/opinion-items'

const levels = [0, 1, 2, 3, 4] as const

/** Who chose which of the five levels, as points above a line. The same is said in words below it, so it is hidden from screen readers. */
export function LevelScale({ item, owner }: { item: ItemModel; owner: string }) {
  return (
    <div className="level-scale" aria-hidden="true">
      {levels.map((level) => (
        <div key={level}>
          <span className="points">
            {item.said
              .filter((one) => one.level === level)
              .map(({ person, name }) => (
                <i key={person} className={person === owner ? 'own' : undefined} title={name} />
              ))}
          </span>
          <b>{level}</b>
        </div>
      ))}
    </div>
  )
}
