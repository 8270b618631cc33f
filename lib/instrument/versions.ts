import type { Change, Instrument, Release } from './schema'

const parts = (version: string): readonly number[] => version.split('.').map(Number)

/** Below 0 when `a` is the older of two versions "1.2.3", above 0 when it is the newer. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [parts(a), parts(b)]
  for (let place = 0; place < 3; place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The releases after `version`, newest first. */
export const releasesSince = ({ changelog }: Pick<Instrument, 'changelog'>, version: string): readonly Release[] =>
  changelog.filter((release) => compareVersions(release.version, version) > 0)

/** Everything that changed after `version`, in the order in which it happened. */
export const changesSince = (instrument: Pick<Instrument, 'changelog'>, version: string): readonly Change[] =>
  releasesSince(instrument, version)
    .toReversed()
    .flatMap(({ changes }) => changes)
