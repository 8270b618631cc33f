/** What folds in a result, without the menus around it. */
const folds = (): readonly HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('.sec details, .chapter details')]

export const isAllOpen = (): boolean => folds().every(({ open }) => open)

export const setAll = (open: boolean): void => {
  for (const fold of folds()) fold.open = open
}

/** Unfolds everything that hides the element with this id, and the element itself if it is a fold; then shows it. */
export const unfold = (id: string): void => {
  const target = document.getElementById(id)
  if (target === null) return
  for (let fold = target.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  target.scrollIntoView()
}

const storage = (): Storage | null => {
  try {
    return sessionStorage
  } catch {
    return null
  }
}

/** The same for both languages of a page. */
const shelf = (): string => `folds ${location.pathname.replace(/^\/[a-z]{2}(?=\/)/, '')}`

/** Keeps for this tab which folds are open: their ids, nothing else. */
export const remember = (): void => {
  const open = folds().flatMap((fold) => (fold.open && fold.id !== '' ? [fold.id] : []))
  try {
    storage()?.setItem(shelf(), JSON.stringify(open))
  } catch {
    // Full or forbidden: the next visit starts folded.
  }
}

export const recall = (): void => {
  const kept = storage()?.getItem(shelf()) ?? '[]'
  for (const id of kept.match(/[^"[\],]+/g) ?? []) {
    const fold = document.getElementById(id)
    if (fold instanceof HTMLDetailsElement) fold.open = true
  }
}

/** Opens all and hands over what folds them as they were. */
export const openForPrint = (): (() => void) => {
  const closed = folds().filter(({ open }) => !open)
  setAll(true)
  return () => {
    for (const fold of closed) fold.open = false
  }
}
