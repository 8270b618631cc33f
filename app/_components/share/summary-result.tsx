import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Method } from '#app/_components/result/method.tsx'
import { NotCovered } from '#app/_components/result/not-covered.tsx'
import { Opening } from '#app/_components/result/opening.tsx'
import { Picture } from '#app/_components/result/picture.tsx'
import { Points } from '#app/_components/result/points.tsx'
import { Risks } from '#app/_components/result/risks.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { Sources } from '#app/_components/result/sources.tsx'
import { StreakPlate } from '#app/_components/result/streak-plate.tsx'
import { Tools } from '#app/_components/result/tools.tsx'
import { plateOf } from '#app/_components/what-if/plate-model.ts'
import { OutsideWhatIf } from '#app/_components/what-if/provider.tsx'
import type { ReportModel } from '#lib/report/model'

/** The model of the summary edition as a page: profile, scores and risks. What is not in that model cannot be drawn here. */
export function SummaryResult({ model, pdf, standing }: { model: ReportModel; pdf: string; standing: ReactNode }) {
  const t = useTranslations('result')
  const { companion } = model
  return (
    <OutsideWhatIf>
      <main id="main" className="page result">
        <Tools model={model} pdf={pdf} sealed editions={['summary']} back={null} />
        {standing}
        <Opening model={model} answers={null} why={false} />
        {model.assessable && (
          <>
            <StreakPlate model={plateOf(model)} total caption={t('plate.caption')} note={t('plate.note')} />
            {companion !== null && companion.picture !== null && <Picture picture={companion.picture} />}
            <Points model={model} />
          </>
        )}
        <Risks flags={model.flags} sources={model.sources} />
        <Profile exposures={model.exposures} />
        {companion !== null && <Beside model={companion.report} />}
        <Method model={model} />
        <NotCovered markets={model.notCovered} />
        <Sources sources={model.sources} />
      </main>
    </OutsideWhatIf>
  )
}

function Profile({ exposures }: Pick<ReportModel, 'exposures'>) {
  const t = useTranslations('share.profile')
  if (exposures.length === 0) return null
  return (
    <Section id="profile" heading={t('heading')} lead={t('lead')}>
      <dl className="terms">
        {exposures.map(({ id, short, answer }) => (
          <div key={id}>
            <dt>{short}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

const within = 'companion-'

/** The second instrument: its scores and risks. */
function Beside({ model }: { model: ReportModel }) {
  const t = useTranslations('result')
  return (
    <section className="chapter" id="companion" aria-labelledby="companion-h">
      <header>
        <p className="small dim">{t('chapter.lead')}</p>
        <h2 id="companion-h">{model.instrument.title}</h2>
      </header>
      {model.assessable && (
        <>
          <StreakPlate
            model={plateOf(model)}
            total
            caption={t('plate.caption')}
            note={t('chapter.plateNote')}
            figure={t('chapter.figure')}
          />
          <Points model={model} within={within} />
        </>
      )}
      <Risks flags={model.flags} sources={model.sources} within={within} />
    </section>
  )
}
