import { useTranslations } from 'next-intl'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { StreakPlate } from '#app/_components/result/streak-plate.tsx'
import { PagesSentence } from './pages-sentence'
import type { SealedReport, Verification } from './verification'

type Read = Exclude<Verification, { readonly state: 'unreadable' }>

/** One sentence for each thing that was looked at: the seal, the data, the pages, and whether there is a newer one. */
function Findings({ read, expected }: { read: Read; expected: string | null }) {
  const t = useTranslations('verify')
  const { issuer, kid, change, missing, pages, report } = read
  return (
    <ul className="findings">
      {change === null && (
        <li data-good={issuer.kind !== 'unknown'}>
          {issuer.kind === 'listed' ? t('issuer.listed', { name: issuer.name }) : t(`issuer.${issuer.kind}`, { kid: kid.slice(0, 12) })}
        </li>
      )}
      {change !== null && <li data-bad>{t(`change.${change}`)}</li>}
      {change === null &&
        (missing === null ? (
          <li data-good>{t(report?.edition === 'summary' ? 'signed' : 'recomputed')}</li>
        ) : (
          <li>{t('missing', { version: missing })}</li>
        ))}
      <PagesSentence pages={pages} />
      {report !== null && (
        <li data-good={report.standing === 'in-force'}>{t(`standing.${report.standing}`, { newest: report.newest ?? '' })}</li>
      )}
      {report !== null && expected !== null && (
        <li data-good={report.code === expected} data-bad={report.code === expected ? undefined : true}>
          {t(report.code === expected ? 'code.same' : 'code.other', { code: expected })}
        </li>
      )}
    </ul>
  )
}

function Report({ report }: { report: SealedReport }) {
  const t = useTranslations('verify')
  const facts = [
    ['name', report.name],
    ['at', report.at],
    ['code', report.code],
    ['edition', t(`edition.${report.edition}`)],
  ] as const
  return (
    <>
      <dl className="sealed-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{t(`fact.${label}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {report.models.map((model) => (
        <div key={model.instrument.id} className="sealed-numbers">
          <StreakPlate
            model={model}
            total
            caption={t('numbers', { instrument: model.instrument.title, version: model.instrument.version })}
            note={t('note')}
          />
          {model.flags.length > 0 && (
            <ul className="sealed-flags">
              {model.flags.map((flag) => (
                <li key={flag.id}>
                  <b>{flag.short}</b> <span className="dim">{`${flag.statusName} · ${flag.cap}`}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  )
}

/** What was found of one file. `expected` is the code that the person has on paper. */
export function Verdict({ verification, expected }: { verification: Verification; expected: string | null }) {
  const say = useIssueText()
  if (verification.state === 'unreadable') {
    return (
      <ul className="findings">
        {verification.issues.map(({ code, data }) => (
          <li key={code} data-bad>
            {say(code, megabytesOf(data))}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <>
      <Findings read={verification} expected={expected} />
      {verification.report !== null && <Report report={verification.report} />}
    </>
  )
}

const bytesPerMegabyte = 1024 * 1024

/** Bounds are said in megabytes. */
const megabytesOf = (data: Readonly<Record<string, string | number>> = {}) =>
  typeof data.maximum === 'number' ? { ...data, megabytes: Math.floor(data.maximum / bytesPerMegabyte) } : data
