import { useTranslations } from 'next-intl'
import type { ReportModel } from '#lib/report/model'

type Reading = ReportModel['readings'][keyof ReportModel['readings']]

type Props = {
  readonly founder: ReportModel
  /** the report whose evidenced reading is the reviewed one */
  readonly reviewed: ReportModel
  readonly unreviewed: number
}

/** The founder's three readings, and the reviewed one beside them. */
export function Readings({ founder, reviewed, unreviewed }: Props) {
  const t = useTranslations('screen.startup.readings')
  const rows: readonly { readonly id: string; readonly name: string; readonly help: string; readonly reading: Reading }[] = [
    { id: 'reviewed', name: t('reviewed'), help: t('reviewedHelp', { count: unreviewed }), reading: reviewed.readings.evidenced },
    ...(['evidenced', 'claimed', 'possible'] as const).map((id) => ({
      id,
      name: founder.readings[id].name,
      help: t(`${id}Help`),
      reading: founder.readings[id],
    })),
  ]
  return (
    <table className="figures four-readings">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reading')}</th>
          <th scope="col">{t('score')}</th>
          <th scope="col">{t('band')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, help, reading }) => (
          <tr key={id} data-reading={id}>
            <th scope="row">
              {name}
              <small>{help}</small>
            </th>
            <td>{reading.score.label}</td>
            <td>{reading.band?.name ?? t('noBand')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
