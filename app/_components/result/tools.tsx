import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { type Edition, editions as every } from '#lib/report/edition'
import type { ReportModel } from '#lib/report/model'
import { Exports } from './exports'
import { PdfForm } from './pdf-form'

type Props = {
  readonly model: ReportModel
  /** address of the PDF, without the language */
  readonly pdf: string
  /** whether that is sealed whatever happens, as what is frozen is */
  readonly sealed?: boolean | undefined
  readonly editions?: readonly Edition[] | undefined
  readonly back: { readonly href: string; readonly label: string } | null
}

/** Who and when, the PDF in either language, and the way back: to the answers, or to the other samples. */
export function Tools({ model, pdf, sealed = model.sample, editions, back }: Props) {
  const t = useTranslations('result')
  // What is frozen was sealed as it is; an assessment's answers may have changed since it was submitted.
  const sealing = sealed ? 'sealed' : 'live'
  const tags = [...(model.sample ? [t('sampleTag')] : []), ...(model.scope === 'quick' ? [t('quick.title')] : [])]
  return (
    <div className="tools">
      <p>
        <b>
          <bdi>{model.name}</bdi>
        </b>
        {tags.map((tag) => (
          <span key={tag}>{tag}</span>
        ))}
        <time className="nb" dateTime={model.date.iso}>
          {model.date.label}
        </time>
        {model.about !== null && <small>{model.about}</small>}
      </p>
      <div className="row">
        <PdfForm
          action={pdf}
          locale={model.locale}
          fileStem={model.fileStem}
          editions={editions}
          words={{
            legend: t('tools.legend'),
            download: t('tools.download'),
            edition: t('tools.edition'),
            editions: {
              full: { name: t('tools.full'), about: t(`tools.${sealing}.full`) },
              summary: { name: t('tools.summary'), about: t(`tools.${sealing}.summary`) },
            },
            preparing: t('tools.preparing'),
            done: t('tools.done'),
            busy: t('tools.busy'),
            missing: t('tools.missing'),
            offline: t('tools.offline'),
            failed: t('tools.failed'),
          }}
        />
        {back !== null && (
          <Link className="btn line low" href={back.href} prefetch={false}>
            <Icon name="back" />
            {back.label}
          </Link>
        )}
      </div>
      <Exports model={model} base={pdf.replace(/report\.pdf$/, '')} editions={editions ?? every} />
    </div>
  )
}
