import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { ReportModel } from '#lib/report/model'
import { PdfForm } from './pdf-form'

/** Who and when, the PDF in either language, and the way back: to the answers, or to the other samples. */
export function Tools({ model, pdf, back }: { model: ReportModel; pdf: string; back: { readonly href: string; readonly label: string } }) {
  const t = useTranslations('result')
  // What stands on a sample's page was sealed as it is; an assessment's may have changed since it was submitted.
  const sealing = model.sample ? 'sealed' : 'live'
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
        <Link className="btn line low" href={back.href} prefetch={false}>
          <Icon name="back" />
          {back.label}
        </Link>
      </div>
    </div>
  )
}
