import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { StreakPlate } from '#app/_components/result/streak-plate.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { Extent } from '#lib/instrument/minutes'
import type { ReportModel } from '#lib/report/model'
import { Steps } from './steps'

type Props = {
  readonly full: Extent
  readonly quick: Extent
  readonly sample: ReportModel | undefined
  readonly sampleHref: string
}

const nb = (chunks: ReactNode) => <span className="nb">{chunks}</span>
const br = () => <br />

export function Landing({ full, quick, sample, sampleHref }: Props) {
  const t = useTranslations('home')
  return (
    <main id="main">
      <section className="hero page">
        <h1>{t.rich('claim', { br, nb })}</h1>
        <div>
          <p className="lead">{t.rich('lead', { nb })}</p>
          <div className="row">
            <Link className="btn" href="/assess/new" prefetch={false}>
              {t('start')}
            </Link>
            <Onward href={sampleHref}>{t('sample')}</Onward>
          </div>
          <p className="small dim">
            {t.rich('extent', { nb, quick: quick.minutes, quickItems: quick.items, full: full.minutes, fullItems: full.items })}
          </p>
          <p className="small dim">{t('resume')}</p>
        </div>
      </section>
      {sample !== undefined && (
        <StreakPlate
          model={sample}
          bleed
          caption={t.rich('plate', { name: sample.name, small: (chunks) => <small>{chunks}</small> })}
          note={t('plateNote')}
        />
      )}
      <section className="page" aria-labelledby="steps">
        <h2 className="head" id="steps">
          {t('steps.heading')}
        </h2>
        <Steps />
        <p className="row more">
          <Onward href="/method">{t('method')}</Onward>
          <Onward href="/learn">{t('learn')}</Onward>
        </p>
        <div className="pair">
          <For kind="founders">
            <Onward href="/assess/new">{t('start')}</Onward>
          </For>
          <For kind="investors">
            <Onward href={sampleHref}>{t('sample')}</Onward>
          </For>
        </div>
        <p className="vow">{t.rich('vow', { br })}</p>
        <p className="vow-more">
          <Link href="/privacy" prefetch={false}>
            {t('privacy')}
          </Link>
        </p>
      </section>
    </main>
  )
}

function Onward({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="go" href={href} prefetch={false}>
      {children} <Icon name="arrow" />
    </Link>
  )
}

function For({ kind, children }: { kind: 'founders' | 'investors'; children: ReactNode }) {
  const t = useTranslations('home')
  return (
    <section aria-labelledby={kind}>
      <p className="faint small">{t(`${kind}.who`)}</p>
      <h2 id={kind}>{t(`${kind}.heading`)}</h2>
      <ul>
        <li>{t(`${kind}.first`)}</li>
        <li>{t(`${kind}.second`)}</li>
        <li>{t(`${kind}.third`)}</li>
      </ul>
      {children}
    </section>
  )
}
