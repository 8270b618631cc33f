import { useTranslations } from 'next-intl'
import { Roadmap } from '#app/_components/what-if/roadmap.tsx'
import { Section } from './section'

/** What is chosen in the what-if, laid out over the next weeks. */
export function RoadmapSection() {
  const t = useTranslations('report.roadmap')
  return (
    <Section id="roadmap" heading={t('heading')} lead={t('lead')}>
      <Roadmap />
    </Section>
  )
}
