import { Document } from '@react-pdf/renderer'
import { languageTags } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { ReportModel } from '#lib/report/model'
import { AnswersChapter } from './answers'
import { CalculationsChapter } from './calculations'
import { companionWithin } from './chapters'
import { clean } from './clean'
import { Cover } from './cover'
import { FlagsChapter } from './flags'
import { GapsChapter } from './gaps'
import { MethodChapter } from './method'
import { PictureSheet } from './picture'
import { PlanChapter } from './plan'
import { ProfileChapter } from './profile'
import { RoadmapChapter } from './roadmap'
import { type Setting, SettingContext, useSetting } from './setting'
import { Sheet } from './sheet'
import { SourcesChapter } from './sources'
import { Summary } from './summary'

/** The report as a document. It draws the model and calculates nothing; the same model gives the same bytes. */
export function ReportDocument({ model, setting }: { model: ReportModel; setting: Setting }) {
  const { t, print } = setting
  const { companion } = model
  const brand = translator(model.locale, 'site')('brand')
  const day = new Date(`${model.date.iso}T00:00:00Z`)
  return (
    <SettingContext value={setting}>
      <Document
        title={clean(model.title)}
        author={clean(model.name)}
        subject={t(print.edition === 'full' ? 'subject' : 'subjectSummary')}
        keywords={clean([model.instrument.title, ...model.dimensions.map(({ name }) => name)].join(', '))}
        creator={brand}
        producer={brand}
        language={languageTags[model.locale]}
        creationDate={day}
        modificationDate={day}
        pdfVersion="1.7"
        pageMode="useOutlines"
      >
        <Cover model={model} />
        <Summary model={model} />
        {companion !== null && companion.picture !== null && <PictureSheet picture={companion.picture} model={model} />}
        <Sheet model={model}>
          <GapsChapter model={model} />
          <FlagsChapter model={model} />
          {print.edition === 'full' && <PlanChapter model={model} />}
          {print.edition === 'full' && <RoadmapChapter model={model} />}
          {companion === null && <LastChapters model={model} />}
        </Sheet>
        {companion !== null && <CompanionSheets model={model} companion={companion.report} />}
      </Document>
    </SettingContext>
  )
}

/** The companion in the same order as the main instrument, then what both share. */
function CompanionSheets({ model, companion }: { model: ReportModel; companion: ReportModel }) {
  const { print } = useSetting()
  return (
    <>
      <Summary model={companion} of={model} />
      <Sheet model={model}>
        <GapsChapter model={companion} within={companionWithin} />
        <FlagsChapter model={companion} within={companionWithin} />
        {print.edition === 'full' && <PlanChapter model={companion} within={companionWithin} />}
        <LastChapters model={model} />
      </Sheet>
    </>
  )
}

function LastChapters({ model }: { model: ReportModel }) {
  const { print } = useSetting()
  const Answered = print.edition === 'full' ? AnswersChapter : ProfileChapter
  return (
    <>
      <Answered model={model} />
      {model.companion !== null && <Answered model={model.companion.report} within={companionWithin} />}
      {print.edition === 'full' && <CalculationsChapter model={model} />}
      <MethodChapter model={model} />
      <SourcesChapter model={model} />
    </>
  )
}
