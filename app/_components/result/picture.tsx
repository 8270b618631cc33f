import { useTranslations } from 'next-intl'
import type { PictureModel, QuadrantModel } from '#lib/report/model'
import { Quadrant } from './quadrant'
import { Section } from './section'

/** Where the assessment lies on both instruments, in numbers, as a drawing, and what it means to either reader. */
export function Picture({ picture }: { picture: PictureModel }) {
  const t = useTranslations('result.picture')
  const points = [picture.points.evidenced, picture.points.claimed]
  const here = picture.quadrants.filter(({ holds }) => holds.length > 0)
  const others = picture.quadrants.filter(({ holds }) => holds.length === 0)
  return (
    <Section id="picture" heading={picture.title} lead={picture.lead}>
      <div className="pict">
        <figure>
          <Quadrant picture={picture} />
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
              <th scope="col">{t('reading')}</th>
              <th scope="col">{picture.x.title}</th>
              <th scope="col">{picture.y.title}</th>
              <th scope="col">{t('place')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ reading, name, x, y, quadrant }) => (
              <tr key={reading}>
                <th scope="row">{name}</th>
                <td>{x.label}</td>
                <td>{y.label}</td>
                <td>{quadrant?.name ?? t('nowhere')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="disc">
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
