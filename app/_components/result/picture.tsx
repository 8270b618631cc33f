import { useTranslations } from 'next-intl'
import { LivePicture, PictureAfter } from '#app/_components/what-if/picture.tsx'
import type { PictureModel, PicturePoint, QuadrantModel } from '#lib/report/model'
import { Section } from './section'

/** Where the assessment lies on both instruments, in numbers, as a drawing, and what it means to either reader. */
export function Picture({ picture }: { picture: PictureModel }) {
  const t = useTranslations('result.picture')
  const points = [picture.points.evidenced, picture.points.claimed]
  // What a quadrant says holds for what is evidenced; where only the claim lies, it is read as what would be so.
  const here = picture.quadrants.filter(({ holds }) => holds.includes('evidenced'))
  const others = picture.quadrants.filter(({ holds }) => !holds.includes('evidenced'))
  const cellsOf = (cell: (point: PicturePoint) => string) => points.map(cell)
  const rows = [
    { id: 'x', name: picture.x.title, cells: cellsOf(({ x }) => x.label) },
    { id: 'y', name: picture.y.title, cells: cellsOf(({ y }) => y.label) },
    { id: 'place', name: t('place'), cells: cellsOf(({ quadrant }) => quadrant?.name ?? t('nowhere')) },
  ]
  // What goes to the browser is without the long texts, which stay with the server.
  const drawn = { ...picture, lead: '', quadrants: picture.quadrants.map((one) => ({ ...one, founder: '', investor: '' })) }
  return (
    <Section id="picture" heading={picture.title} lead={picture.lead}>
      <div className="pict">
        <figure>
          <LivePicture picture={drawn} />
          <figcaption className="small dim">{picture.cutNote}</figcaption>
        </figure>
        <div>
          <p className="lead">{picture.sentence}</p>
          {here.map((quadrant) => (
            <Meaning key={quadrant.id} quadrant={quadrant} />
          ))}
        </div>
      </div>
      <div className="wide">
        <table className="figures">
          <caption>{t('table')}</caption>
          <thead>
            <tr>
              <td />
              {points.map(({ reading, name }) => (
                <th key={reading} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{cells[0]}</td>
                <td>{cells[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PictureAfter picture={drawn} />
      <details className="disc" id="picture-others">
        <summary>{t(here.length === 0 ? 'all' : 'others')}</summary>
        {others.map((quadrant) => (
          <Meaning key={quadrant.id} quadrant={quadrant} />
        ))}
      </details>
    </Section>
  )
}

function Meaning({ quadrant }: { quadrant: QuadrantModel }) {
  const t = useTranslations('result.picture')
  return (
    <div className="meaning">
      <h3>
        {quadrant.name}
        {quadrant.holds.length > 0 && (
          <small>{t(quadrant.holds.length > 1 ? 'holds.both' : `holds.${quadrant.holds[0] ?? 'claimed'}`)}</small>
        )}
      </h3>
      <dl>
        <div>
          <dt>{t('founder')}</dt>
          <dd>{quadrant.founder}</dd>
        </div>
        <div>
          <dt>{t('investor')}</dt>
          <dd>{quadrant.investor}</dd>
        </div>
      </dl>
    </div>
  )
}
