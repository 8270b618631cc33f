import type { Board } from '#lib/store/boards'

/** A board as programs and pages are told of it. */
export const boardJson = ({
  id,
  team,
  name,
  instrument,
  reading,
  tolerance,
  weights,
  gates,
  stages,
  members,
  revision,
  ...board
}: Board) => ({
  id,
  team,
  name,
  instrument,
  reading,
  tolerance,
  weights,
  gates,
  stages,
  members,
  revision,
  dropped: board.dropped,
  createdAt: board.createdAt,
  updatedAt: board.updatedAt,
  archivedAt: board.archivedAt,
})
