import type { LicenceInputs } from './schema'

const flags = ['fineTune', 'redistribute', 'serve'] as const

/**
 * Inputs as the query of an address, so that a question can be shared, and as a plain form sends them; what stands at its default is
 * left out. `item` and `teacher` are repeated.
 */
export function queryOfInputs(inputs: LicenceInputs): string {
  const query = new URLSearchParams()
  for (const { id, role } of inputs.items) query.append(role === 'teacher' ? 'teacher' : 'item', id)
  if (inputs.own.length > 0) query.set('own', JSON.stringify(inputs.own))
  if (!inputs.commercial) query.set('commercial', 'no')
  if (inputs.users !== null) query.set('users', String(inputs.users))
  if (inputs.revenue !== null) query.set('revenue', String(inputs.revenue))
  for (const flag of flags) if (inputs[flag]) query.set(flag, 'yes')
  for (const region of inputs.regions) query.append('region', region)
  return query.toString()
}

/** The query of an address as untrusted inputs, to be checked like any others. An entry typed into the form's own fields joins `own`. */
export function inputsOfQuery(query: URLSearchParams): unknown {
  return {
    items: [...query.getAll('item').map((id) => ({ id, role: 'use' })), ...query.getAll('teacher').map((id) => ({ id, role: 'teacher' }))],
    own: ownOf(query),
    commercial: query.get('commercial') !== 'no',
    users: numberOf(query, 'users'),
    revenue: numberOf(query, 'revenue'),
    ...Object.fromEntries(flags.map((flag) => [flag, query.get(flag) === 'yes'])),
    regions: [...new Set(query.getAll('region'))],
  }
}

/** Digits as they are typed, grouped or not; empty is not known. */
const numberOf = (query: URLSearchParams, name: string): number | null => {
  const text = (query.get(name) ?? '').replace(/[,，\s]/g, '')
  return text === '' ? null : Number(text)
}

const ownOf = (query: URLSearchParams): unknown => {
  const kept = jsonOf(query.get('own'))
  if ((query.get('ownName') ?? '').trim() === '' || !Array.isArray(kept)) return kept
  const entry = {
    name: query.get('ownName'),
    kind: query.get('ownKind') ?? 'model',
    licence: query.get('ownLicence') ?? '',
    role: query.get('ownRole') ?? 'use',
    terms: {
      commercial: query.get('ownCommercial') ?? 'unclear',
      outputs: query.get('ownOutputs') ?? 'unclear',
      redistribute: query.get('ownRedistribute') ?? 'unclear',
      shareAlike: query.get('ownShareAlike') === 'yes',
      notice: query.get('ownNotice') === 'yes',
    },
  }
  return [...kept, entry]
}

const jsonOf = (text: string | null): unknown => {
  if (text === null || text === '') return []
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
