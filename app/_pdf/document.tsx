import { Document } from '@react-pdf/renderer'
import { languageTags } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { ReportModel } from '#lib/report/model'
import { AnswersChapter } from './answers'
import { clean } from './clean'
import { Cover } from './cover'
import { FlagsChapter } from './flags'
import { GapsChapter } from './gaps'
import { MethodChapter } from './method'
import { PlanChapter } from './plan'
import { ProfileChapter } from './profile'
import { RoadmapChapter } from './roadmap'
import { type Setting, SettingContext } from './setting'
import { Sheet } from './sheet'
import { SourcesChapter } from './sources'
import { Summary } from './summary'

/** The report as a document. It draws the model and calculates nothing; the same model gives the same bytes. */
export function ReportDocument({ model, setting }: { model: ReportModel; setting: Setting }) {
  const { t, print } = setting
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
        <Sheet model={model}>
          <GapsChapter model={model} />
          <FlagsChapter model={model} />
          {print.edition === 'full' && <PlanChapter model={model} />}
          {print.edition === 'full' && <RoadmapChapter model={model} />}
          {print.edition === 'full' ? <AnswersChapter model={model} /> : <ProfileChapter model={model} />}
          <MethodChapter model={model} />
          <SourcesChapter model={model} />
        </Sheet>
      </Document>
    </SettingContext>
  )
}
