import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LivePlate } from '#app/_components/what-if/plate.tsx'
import { plateOf } from '#app/_components/what-if/plate-model.ts'
import { OfCompanion } from '#app/_components/what-if/provider.tsx'
import type { ReportModel } from '#lib/report/model'
import { Angles } from './angles'
import { Answers } from './answers'
import { Calculations, Contradictions } from './calculations'
import { Chapter } from './chapter'
import { Checks } from './checks'
import { Contents } from './contents'
import { Invite, type Offer } from './invite'
import { Method } from './method'
import { NotCovered } from './not-covered'
import { FindOut, Prove } from './open-points'
import { Opening } from './opening'
import { Picture } from './picture'
import { Plan } from './plan'
import { Points } from './points'
import { Quick } from './quick'
import { Risks } from './risks'
import { RoadmapSection } from './roadmap-section'
import { Sources } from './sources'
import { Targets } from './targets'
import { Tools } from './tools'
import { Why } from './why'

type Props = {
  readonly model: ReportModel
  /** address of the PDF, without the language */
  readonly pdf: string
  /** whether the PDF is sealed whatever happens, as what is frozen is */
  readonly sealed?: boolean | undefined
  /** whether this is shown to someone else than the founder: there is no way on to anything of theirs */
  readonly shared?: boolean
  /** where the answers can be seen and changed; null for a sample, and for a reader */
  readonly answers: string | null
  /** a companion that is not answered yet */
  readonly offer?: Offer | null
  /** whether this is frozen, and what else there is; nothing for a sample */
  readonly standing?: ReactNode
}

/** The whole result, as it is for an assessment and for a sample. Draws the model and calculates nothing. */
export function ResultPage({ model, pdf, sealed, shared = false, answers, offer = null, standing = null }: Props) {
  const t = useTranslations('result')
  const { companion } = model
  const back = answers === null ? { href: '/sample', label: t('tools.samples') } : { href: answers, label: t('tools.answers') }
  return (
    <main id="main" className="page result">
      <Tools model={model} pdf={pdf} sealed={sealed} back={shared ? null : back} />
      {standing}
      <Opening model={model} answers={answers} />
      {model.scope === 'quick' && <Quick model={model} answers={answers} />}
      {model.assessable && (
        <>
          <LivePlate model={plateOf(model)} caption={t('plate.caption')} note={t('plate.note')} />
          {companion !== null && companion.picture !== null && <Picture picture={companion.picture} />}
          <Contents model={model} />
          <Why model={model} />
          <Points model={model} />
        </>
      )}
      <Risks flags={model.flags} sources={model.sources} />
      <Contradictions contradictions={model.contradictions} />
      <Targets dimensions={model.dimensions} />
      {model.assessable && (
        <>
          <Plan plan={model.plan} />
          <RoadmapSection />
          <FindOut items={model.findOut} />
          <Prove items={model.prove} />
          <Angles dimensions={model.dimensions} />
        </>
      )}
      {companion !== null && (
        <OfCompanion>
          <Chapter {...companion} />
        </OfCompanion>
      )}
      {offer !== null && <Invite offer={offer} />}
      <Answers model={model} />
      <Calculations calculations={model.calculations} locale={model.locale} />
      {model.assessable && <Checks checks={model.checks} />}
      <Method model={model} />
      <NotCovered markets={model.notCovered} />
      <Sources sources={model.sources} />
    </main>
  )
}
