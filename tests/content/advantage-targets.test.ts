import { describe, expect, test } from 'vitest'
import type { ExposureAnswer } from '#lib/instrument/answers'
import { loadInstrument } from '#lib/instrument/load'
import { evaluate } from '#lib/scoring/evaluate'

const loaded = loadInstrument('content/instruments/advantage')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
const instrument = loaded.value

/** A start-up and, dimension by dimension, the level an expert would ask of it with the reason in a sentence. */
type Walk = {
  readonly name: string
  readonly exposures: Readonly<Record<string, ExposureAnswer>>
  readonly targets: Readonly<Record<string, readonly [level: number, because: string]>>
}

const walks: readonly Walk[] = [
  {
    name: 'an idea for a question-answering tool on a vendor’s interface, with no users and no claim',
    exposures: {
      'track-record': 'none',
      'edge-claim': [],
      'main-task': 'answer',
      earning: 'not-yet',
      adaptation: 'prompts',
      hosting: 'vendor',
    },
    targets: {
      model: [2, 'A written comparison and a task brief can exist before the first user.'],
      training: [2, 'Nothing is trained, but prompt experiments need a form.'],
      serving: [2, 'The vendor serves; own objectives and pinned versions need only be written.'],
      evaluation: [2, 'A held-out set can be drawn up from three target customers’ cases.'],
      ecosystem: [2, 'Founders should know what they open and who stands in for whom.'],
      potential: [2, 'A measure agreed with one customer is all that can be asked.'],
    },
  },
  {
    name: 'a customer-service bot for shops on a vendor’s interface, eight months in, sold as part of the shop’s workflow',
    exposures: {
      'track-record': 'steady',
      'edge-claim': ['workflow'],
      'main-task': 'answer',
      earning: 'subscription',
      adaptation: 'prompts',
      hosting: 'vendor',
    },
    targets: {
      model: [3, 'Eight months of real requests: the choice of model is due again at every vendor release.'],
      training: [2, 'No weights are changed, so a written method of experimenting is enough.'],
      serving: [3, 'Shops depend on it daily, so objectives must be measured rather than promised.'],
      evaluation: [3, 'Every prompt change reaches all shops, so every version has to be tested.'],
      ecosystem: [2, 'Nothing is claimed about partners or openness, and nobody has renewed yet.'],
      potential: [4, 'To be hard to pull out is the claim, and only the shops can confirm it.'],
    },
  },
  {
    name: 'a note-taking adapter for hospitals, run in their server rooms, renewed, claiming data nobody else has',
    exposures: {
      'track-record': 'renewed',
      'edge-claim': ['data', 'workflow'],
      'main-task': 'generate',
      earning: 'subscription',
      adaptation: 'tuned',
      hosting: 'premises',
    },
    targets: {
      model: [4, 'Exclusive clinical data is the claim; an outsider must confirm that it improves the notes.'],
      training: [3, 'Every tuning run has to be repeatable from its records, or the hospital’s question cannot be answered.'],
      serving: [3, 'Machines in hospitals cannot be mended remotely, so each delivery is tested and reversible.'],
      evaluation: [3, 'Notes have no single right answer, so people judge every version.'],
      ecosystem: [3, 'Renewed customers outlive founders: stand-ins must have been tried.'],
      potential: [4, 'Hospitals paid twice and the place in their work is claimed, so the gain is measured independently.'],
    },
  },
  {
    name: 'a trainer from scratch that sells its interface to developers and claims quality, price and research',
    exposures: {
      'track-record': 'renewed',
      'edge-claim': ['quality', 'cost', 'research'],
      'main-task': 'generate',
      earning: 'usage',
      adaptation: 'scratch',
      hosting: 'platform',
    },
    targets: {
      model: [3, 'No exclusive data is claimed; the comparison has to run at every version all the same.'],
      training: [4, 'Research skill is claimed and the money spent, so an outsider must reproduce it.'],
      serving: [4, 'Others’ products stand on the interface and cheaper is the claim; both need outside monitoring.'],
      evaluation: [4, 'Better than others only counts when others have measured it.'],
      ecosystem: [3, 'The skill lasts as long as the people do, and developers are partners.'],
      potential: [4, 'Income follows usage and customers have come back, so the gain can be audited.'],
    },
  },
  {
    name: 'an open coding agent in trial, claiming its community',
    exposures: {
      'track-record': 'trial',
      'edge-claim': ['community'],
      'main-task': 'act',
      earning: 'not-yet',
      adaptation: 'continued',
      hosting: 'rented',
    },
    targets: {
      model: [3, 'Trials yield real tasks, so the base is chosen on them.'],
      training: [3, 'Continued pre-training touches basic skills and has to be on record.'],
      serving: [3, 'Own rented cards and multi-step work: load and rollback are daily matters.'],
      evaluation: [3, 'Small errors add up over steps, so completion is tested at every version.'],
      ecosystem: [4, 'Downloads can be inflated; outsiders who change the code have to confirm the claim.'],
      potential: [2, 'Nobody pays and use is weeks old, so an agreed measure is all that can be asked.'],
    },
  },
  {
    name: 'a claims classifier for insurers, paid by the sum saved, claiming to be cheaper',
    exposures: {
      'track-record': 'steady',
      'edge-claim': ['cost'],
      'main-task': 'classify',
      earning: 'outcome',
      adaptation: 'tuned',
      hosting: 'rented',
    },
    targets: {
      model: [3, 'Cheaper starts with the smallest model that passes, compared at every change.'],
      training: [3, 'Each tuned version must be traceable when an insurer disputes a month.'],
      serving: [4, 'Cheaper is the claim, and a third party’s load test is the only proof.'],
      evaluation: [3, 'Invoices depend on results, so every version’s accuracy is on file.'],
      ecosystem: [2, 'No partner or community is claimed and no insurer has renewed.'],
      potential: [4, 'The count of savings is the revenue, so someone independent checks it.'],
    },
  },
]

describe('what advantage asks of', () => {
  test.each(walks)('$name', ({ exposures, targets }) => {
    const found = evaluate(instrument, { exposures, practices: {} }, 'claimed').targets
    expect(found).toEqual(Object.fromEntries(Object.entries(targets).map(([dimension, [level]]) => [dimension, level])))
  })

  test('every start-up is known: each walk answers every exposure', () => {
    for (const { name, exposures } of walks)
      expect(Object.keys(exposures).sort(), name).toEqual(instrument.exposures.map(({ id }) => id).sort())
  })

  test('an edge sets level 4 in one dimension of its own: whoever claims it has to be tested by an outsider', () => {
    const claims = instrument.exposures.find(({ id }) => id === 'edge-claim')?.options ?? []
    expect(claims.length).toBeGreaterThan(4)
    for (const { id, requires } of claims) expect(Object.values(requires).filter((level) => level === 4).length, id).toBe(1)
  })

  test('no claim and no use never asks for more than what can be written down', () => {
    const modest = {
      'track-record': 'none',
      'edge-claim': [],
      'main-task': 'classify',
      earning: 'not-yet',
      adaptation: 'prompts',
      hosting: 'vendor',
    }
    expect(Object.values(evaluate(instrument, { exposures: modest, practices: {} }, 'claimed').targets)).toEqual([2, 2, 2, 2, 2, 2])
  })
})
