'use client'

import { useTranslations } from 'next-intl'
import { Quadrant } from '#app/_components/result/quadrant.tsx'
import type { PictureModel } from '#lib/report/model'
import { quadrantAt } from '#lib/report/quadrant-place'
import { usePartCount, useWhatIfSnapshot } from './provider'

const readings = ['evidenced', 'claimed'] as const

/** Where the what-if would take both points; null while it changes nothing, or a score is missing. */
function useAfter(picture: PictureModel) {
  const t = useTranslations('whatIf')
  const tPicture = useTranslations('report.picture')
  const { parts } = useWhatIfSnapshot()
  const [main, beside] = parts
  if (main === undefined || beside === undefined || main.figures.moves.length + beside.figures.moves.length === 0) return null
  const points = readings.map((reading) => {
    const [x, y] = [main.figures.readings[reading].score.to, beside.figures.readings[reading].score.to]
    const quadrant = quadrantAt(picture.quadrants, picture.cut, x.value, y.value)
    const name = `${t('key')} ${t(`reading.${reading}`)}`
    const label = tPicture('point', {
      reading: name,
      xTitle: picture.x.title,
      x: x.label,
      yTitle: picture.y.title,
      y: y.label,
      quadrant: quadrant?.name ?? 'none',
    })
    return { reading, name, x, y, quadrant, label }
  })
  return points.every(({ quadrant }) => quadrant !== null) ? points : null
}

/** The square of both instruments, with the way that the what-if would go. */
export function LivePicture({ picture }: { picture: PictureModel }) {
  // What has no what-if, or one of the main instrument alone, still has its picture.
  return usePartCount() > 1 ? <Live picture={picture} /> : <Quadrant picture={picture} />
}

function Live({ picture }: { picture: PictureModel }) {
  const t = useTranslations('whatIf')
  const points = useAfter(picture)
  const [evidenced, claimed] = points ?? []
  if (points === null || evidenced === undefined || claimed === undefined) return <Quadrant picture={picture} />
  const at = ({ x, y }: typeof evidenced) => ({ x: x.value ?? 0, y: y.value ?? 0 })
  const label = points.map((point) => point.label).join(' ')
  return <Quadrant picture={picture} after={{ evidenced: at(evidenced), claimed: at(claimed), name: t('key'), label }} />
}

/** The same in words and numbers, below the table of where both points lie. */
export function PictureAfter({ picture }: { picture: PictureModel }) {
  return usePartCount() > 1 ? <Words picture={picture} /> : null
}

function Words({ picture }: { picture: PictureModel }) {
  const points = useAfter(picture)
  if (points === null) return null
  return (
    <ul className="picture-after on-what-if">
      {points.map(({ reading, label }) => (
        <li key={reading}>{label}</li>
      ))}
    </ul>
  )
}
