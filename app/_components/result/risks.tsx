import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { FlagAfter } from '#app/_components/what-if/after.tsx'
import type { FlagModel, SourceModel } from '#lib/report/model'
import { Citations } from './citations'
import { Section } from './section'

type Sources = readonly SourceModel[]

/** Every risk with its state and what clears it; those that are clear are folded away. */
export function Risks({ flags, sources, within = '' }: { flags: readonly FlagModel[]; sources: Sources; within?: string }) {
  const t = useTranslations('result.risks')
  const standing = flags.filter(({ status }) => status !== 'clear')
  const critical = standing.filter(({ watch }) => !watch)
  const watch = standing.filter((flag) => flag.watch)
  const clear = flags.filter(({ status }) => status === 'clear')
  if (flags.length === 0) return null
  return (
    <Section within={within} id="risks" heading={t('heading')} lead={t('lead')}>
      {critical.length === 0 ? (
        <p>{t('noneText', { count: flags.filter((flag) => !flag.watch).length })}</p>
      ) : (
        <List flags={critical} sources={sources} />
      )}
      {watch.length > 0 && (
        <>
          <h3 className="sub">{t('watch')}</h3>
          <p className="dim small">{t('watchLead')}</p>
          <List flags={watch} sources={sources} />
        </>
      )}
      {clear.length > 0 && (
        <details className="disc" id={`${within}risks-clear`}>
          <summary>{t('clear', { count: clear.length })}</summary>
          <ul className="cleared">
            {clear.map((flag) => (
              <li key={flag.id}>
                <b>{flag.short}</b> <span className="dim">{flag.statusName}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function List({ flags, sources }: { flags: readonly FlagModel[]; sources: Sources }) {
  const t = useTranslations('result.risks')
  return (
    <ul className="risks">
      {flags.map((flag) => (
        <li key={flag.id}>
          <div>
            <p className="status" data-watch={flag.watch}>
              <Icon name={flag.watch ? 'warning' : 'flag'} />
              {flag.statusName}
            </p>
            <p className="small dim">{flag.cap}</p>
            <FlagAfter flag={flag.id} />
          </div>
          <div>
            <h3>{flag.short}</h3>
            <p>{flag.text}</p>
            <details className="disc" id={`risk-${flag.id}`}>
              <summary>{t('clears')}</summary>
              <dl>
                <div>
                  <dt>{t('clears')}</dt>
                  <dd>{flag.clears}</dd>
                </div>
                <div>
                  <dt>{t('state')}</dt>
                  <dd>{flag.statusHelp}</dd>
                </div>
                {flag.sources.length > 0 && (
                  <div>
                    <dt>{t('sources')}</dt>
                    <dd>
                      <Citations ids={flag.sources} sources={sources} />
                    </dd>
                  </div>
                )}
              </dl>
            </details>
          </div>
        </li>
      ))}
    </ul>
  )
}
