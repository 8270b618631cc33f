import { useTranslations } from 'next-intl'
import type { MethodProps } from './method-view'
import { Part } from './part'
import { TopicLinks } from './questions'
import { MethodTable } from './table'

/** Levels, evidence, bands and weights, as the instrument has them. */
export function Scale({ method }: Pick<MethodProps, 'method'>) {
  const t = useTranslations('method')
  return (
    <>
      <Part id="levels" lead={t('levels.lead')}>
        <MethodTable
          id="levels-table"
          caption={t('levels.heading')}
          captionHidden
          columns={[t('levels.level'), t('levels.name'), t('levels.text')]}
          rows={method.levels.map(({ level, name, text }) => ({ id: level, cells: [level, name, text] }))}
        />
      </Part>
      <Part id="evidence" lead={t('evidence.lead')}>
        <MethodTable
          id="evidence-table"
          caption={t('evidence.heading')}
          captionHidden
          columns={[t('evidence.grade'), t('evidence.help'), t('evidence.cap')]}
          numbers={[2]}
          rows={method.evidence.map(({ id, name, help, cap }) => ({ id, cells: [name, help, cap] }))}
        />
      </Part>
      <Part id="bands" lead={t('bands.lead')}>
        <MethodTable
          id="bands-table"
          caption={t('bands.heading')}
          captionHidden
          columns={[t('bands.band'), t('bands.atLeast'), t('bands.weakest'), t('bands.founder'), t('bands.investor')]}
          numbers={[1, 2]}
          rows={method.bands.map((band) => ({
            id: band.id,
            cells: [band.name, band.atLeast, `${band.weakest}%`, band.meaning, band.investor],
          }))}
        />
      </Part>
      <Part id="dimensions" lead={t('dimensions.lead')}>
        <MethodTable
          id="dimensions-table"
          caption={t('dimensions.heading')}
          captionHidden
          columns={[t('dimensions.dimension'), t('dimensions.weight'), t('dimensions.base'), t('dimensions.practices')]}
          numbers={[1, 2, 3]}
          rows={method.dimensions.map((one) => ({ id: one.id, cells: [one.name, one.weight, one.base, String(one.practices.length)] }))}
        />
      </Part>
    </>
  )
}

/** Which answer demands what, question by question. */
export function Targets({ method, links }: Pick<MethodProps, 'method' | 'links'>) {
  const t = useTranslations('method')
  return (
    <Part id="targets" lead={t('targets.lead')}>
      {method.exposures.map((exposure) => (
        <details key={exposure.id} className="disc bank">
          <summary>{exposure.short}</summary>
          <p id={`exposure-${exposure.id}`}>
            <b>{exposure.ask}</b>
          </p>
          <MethodTable
            id={`options-${exposure.id}`}
            caption={exposure.short}
            captionHidden
            columns={[t('targets.answer'), t('targets.requires'), t('targets.why')]}
            rows={exposure.options.map(({ id, label, requires, why }) => ({
              id,
              cells: [label, requires === '' ? t('targets.nothing') : requires, why ?? ''],
            }))}
          />
          <TopicLinks links={links('exposure', exposure.id)} />
        </details>
      ))}
    </Part>
  )
}

export function Flags({ method }: Pick<MethodProps, 'method'>) {
  const t = useTranslations('method')
  return (
    <Part id="flags" lead={t('flags.lead')}>
      <ul className="flag-list">
        {method.flags.map((flag) => (
          <li key={flag.id} id={`flag-${flag.id}`}>
            <p>
              <b>{flag.short}</b> <small className="dim">{flag.cap}</small>
            </p>
            <p>{flag.text}</p>
            <p className="small dim">
              <b>{t('flags.clears')}</b> {flag.clears}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}
