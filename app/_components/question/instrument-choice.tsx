import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import type { Extent } from '#lib/instrument/minutes'
import type { Scope } from '#lib/store/assessments'

/** What can be assessed together: an instrument alone, or with a companion; how much each asks, by scope (null: nothing, so it is not offered). */
export type Track = {
  readonly companion: { readonly id: string; readonly title: string } | null
  readonly title: string
  /** what the companion is about */
  readonly lead: string | null
  readonly extents: Readonly<Record<Scope, Extent | null>>
}

/** An instrument that an assessment can be begun with; the first of `tracks` is it alone. */
export type Choice = {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly dimensions: number
  readonly tracks: readonly [Track, ...Track[]]
}

type Props = { readonly choices: readonly Choice[]; readonly chosen: Choice; readonly field: UseFormRegisterReturn }

/** The instruments at hand, a card each; there is nothing to choose where only one is. */
export function InstrumentChoice({ choices, chosen, field }: Props) {
  const t = useTranslations('assess.instruments')
  if (choices.length < 2) return null
  return (
    <fieldset className="set">
      <legend>{t('legend')}</legend>
      <div className="two solid">
        {choices.map((one) => {
          const whole = one.tracks[0].extents.full
          return (
            <label className="pick" key={one.id}>
              <input type="radio" value={one.id} checked={one === chosen} {...field} />
              <span className="box">
                <span>
                  <strong>{one.title}</strong>
                  {whole !== null && (
                    <span className="d">{t('extent', { dimensions: one.dimensions, items: whole.items, minutes: whole.minutes })}</span>
                  )}
                  <span className="d">{one.lead}</span>
                </span>
                <span className="dot" />
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
