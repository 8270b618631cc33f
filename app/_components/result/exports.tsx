import { useTranslations } from 'next-intl'
import { hasPicture, pictures } from '#app/_charts/slide.ts'
import { schemes } from '#app/_charts/slide-paper.ts'
import { Icon } from '#app/_components/icon.tsx'
import type { Edition } from '#lib/report/edition'
import type { ReportModel } from '#lib/report/model'
import { PngButton } from './png-button'

const formats = ['csv', 'json'] as const

type Props = {
  readonly model: ReportModel
  /** address of the folder that the files stand in */
  readonly base: string
  readonly editions: readonly Edition[]
}

/** The report in other formats and as pictures, each with what it is for. */
export function Exports({ model, base, editions }: Props) {
  const t = useTranslations('result.exports')
  const [first = 'full', ...others] = editions
  return (
    <details className="disc exports">
      <summary>{t('heading')}</summary>
      <ul className="files">
        {formats.map((format) => (
          <li key={format}>
            <a className="go" href={`${base}report.${format}?edition=${first}`} download>
              <Icon name="download" /> {t(format)}
            </a>
            {others.map((edition) => (
              <a key={edition} className="go only" href={`${base}report.${format}?edition=${edition}`} download>
                {t('summary')}
                <span className="vh">{t(format)}</span>
              </a>
            ))}
            <small>{t(`${format}Help`)}</small>
          </li>
        ))}
        {pictures
          .filter((picture) => hasPicture(model, picture))
          .map((picture) => (
            <li key={picture}>
              <b>{t(picture)}</b>
              <p className="row">
                {schemes.map((scheme) => (
                  <a key={scheme} className="go only" href={`${base}slide.svg?picture=${picture}&scheme=${scheme}`} download>
                    {t(scheme, { format: 'SVG' })}
                    <span className="vh">{t(picture)}</span>
                  </a>
                ))}
                {schemes.map((scheme) => (
                  <PngButton
                    key={scheme}
                    address={`${base}slide.svg?picture=${picture}&scheme=${scheme}`}
                    name={`${model.fileStem}-${picture}-${scheme}.png`}
                    words={{
                      label: t(scheme, { format: 'PNG' }),
                      of: t(picture),
                      drawing: t('drawing'),
                      drawn: t('drawn'),
                      undrawn: t('undrawn'),
                    }}
                  />
                ))}
              </p>
              <small>{t(`${picture}Help`)}</small>
            </li>
          ))}
      </ul>
    </details>
  )
}
