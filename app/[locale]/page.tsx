import { getLocale } from 'next-intl/server'
import { Landing } from '#app/_components/landing/landing.tsx'
import { instrument, mainInstrument } from '#app/content.ts'
import { sampleReport } from '#app/report.ts'
import { samples } from '#app/samples.ts'
import { inScope } from '#app/scope.ts'
import { minutes } from '#lib/instrument/minutes'

/** The sample on the landing page: its claims and its evidence lie well apart. */
const shown = 'songyan'

/** What Touchstone measures, one sample on the stone, and where to start. */
export default async function Page() {
  const locale = await getLocale()
  const whole = instrument(mainInstrument)
  const name = samples().has(shown) ? shown : [...samples().keys()][0]
  return (
    <Landing
      full={minutes(whole, locale)}
      quick={minutes(inScope(whole, 'quick'), locale)}
      sample={name === undefined ? undefined : sampleReport(name, locale)}
      sampleHref={name === undefined ? '/sample' : `/sample/${name}`}
    />
  )
}
