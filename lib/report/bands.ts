import type { BandModel } from './model'
import { placed, type Speaker } from './subject'

export const bandsOf = ({ instrument, say, text }: Speaker): readonly BandModel[] =>
  instrument.bands.map(({ id, atLeast, name, meaning, investor }, index) => {
    const next = instrument.bands[index + 1]
    return {
      id,
      index,
      name: text(name),
      meaning: text(meaning),
      investor: text(investor),
      atLeast,
      range: next === undefined ? say('band.last', { from: atLeast }) : say('band.range', { from: atLeast, to: next.atLeast - 1 }),
    }
  })

/** Name of the band at an index into the instrument's bands. */
export const bandName = ({ instrument, text }: Speaker, index: number): string => text(placed('band', instrument.bands, index).name)
