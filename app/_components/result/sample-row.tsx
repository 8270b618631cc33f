import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import { Streak } from '#app/_components/streak.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { ReportModel } from '#lib/report/model'

/** One sample in the list: who it is, its two scores on a streak, and the way to its result. */
export function SampleRow({ name, model }: { name: string; model: ReportModel }) {
  const t = useTranslations('sample')
  const { evidenced, claimed, possible } = model.readings
  const picture = model.companion?.picture
  return (
    <li>
      <div>
        <h2>
          <Link href={`/sample/${name}`} prefetch={false}>
            {model.name}
          </Link>
        </h2>
        {model.about !== null && <p>{model.about}</p>}
        <p className="small dim">{t('facts', { scope: model.scope, date: model.date.label })}</p>
      </div>
      <div>
        <div className="slab">
          <Streak
            height={20}
            evidenced={evidenced.score.value ?? 0}
            claimed={claimed.score.value ?? 0}
            possible={possible.score.value ?? 0}
          />
        </div>
        <p className="scores">
          {t.rich('scores', {
            b: (chunks) => <b>{chunks}</b>,
            evidenced: evidenced.score.label,
            claimed: claimed.score.label,
            evidencedBand: evidenced.band?.name ?? '',
            claimedBand: claimed.band?.name ?? '',
          })}
        </p>
        {picture != null && <p className="small dim">{t('place', { picture: picture.title, sentence: picture.sentence })}</p>}
      </div>
      <Link className="go" href={`/sample/${name}`} prefetch={false} aria-label={t('openLabel', { name: model.name })}>
        {t('open')} <Icon name="arrow" />
      </Link>
    </li>
  )
}
