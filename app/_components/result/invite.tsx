import { useTranslations } from 'next-intl'
import type { Extent } from '#lib/instrument/minutes'
import { Section } from './section'
import { TakeUp } from './take-up'

/** A companion that could be answered beside what was assessed. */
export type Offer = {
  readonly assessment: string
  readonly companion: string
  readonly title: string
  readonly lead: string
  readonly extent: Extent
  /** address of its first section within the assessment */
  readonly first: string
}

/** Says that there is a second instrument; nothing is missing without it. */
export function Invite({ offer }: { offer: Offer }) {
  const t = useTranslations('result.invite')
  return (
    <Section id="companion" heading={offer.title} lead={t('lead')}>
      <p className="account">{offer.lead}</p>
      <p className="account">{t('text', { items: offer.extent.items, minutes: offer.extent.minutes })}</p>
      <div className="row">
        <TakeUp
          id={offer.assessment}
          companion={offer.companion}
          first={offer.first}
          words={{ take: t('take'), taking: t('taking'), failed: t('failed') }}
        />
      </div>
    </Section>
  )
}
