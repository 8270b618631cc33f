import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '#app/_components/result/section.tsx'

/** The parts of the method page, in their order; each has its heading in messages. */
export const parts = [
  'forFounders',
  'levels',
  'evidence',
  'bands',
  'dimensions',
  'targets',
  'flags',
  'example',
  'questions',
  'limits',
  'rejected',
  'changelog',
] as const

export type PartName = (typeof parts)[number]

export function Part({ id, lead, children }: { id: PartName; lead: string; children: ReactNode }) {
  const t = useTranslations('method')
  return (
    <Section id={id} heading={t(`${id}.heading`)} lead={lead}>
      {children}
    </Section>
  )
}
