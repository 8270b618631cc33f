import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { readTable, type Table } from '#lib/evidence/table'
import type { Issue, Parsed } from '#lib/issue'
import type { ComputeFacts } from './facts'
import { AcceleratorRow, ArchitectureRow, PriceRow, RunRow, ThresholdRow } from './tables'

/** The tables of the compute calculator in a folder such as content/facts, or every problem with its file and line. */
export function loadComputeFacts(folder: string): Parsed<ComputeFacts> {
  const issues: Issue[] = []
  const read = <T>(file: string, schema: z.ZodType<T>): Table<T> => {
    const parsed = readTable(file, readFileSync(join(folder, file), 'utf8'), schema)
    if (parsed.ok) return parsed.value
    issues.push(...parsed.issues)
    return { rows: [], version: '' }
  }
  const accelerators = read('gpus.csv', AcceleratorRow)
  const prices = read('gpu_prices.csv', PriceRow)
  const runs = read('models_training.csv', RunRow)
  const thresholds = read('flop_thresholds.csv', ThresholdRow)
  const architectures = read('architectures.csv', ArchitectureRow)
  const known = new Set(accelerators.rows.map(({ id }) => id))
  for (const [file, rows] of [
    ['gpu_prices.csv', prices.rows],
    ['models_training.csv', runs.rows],
  ] as const)
    for (const { accelerator } of rows)
      if (issues.length === 0 && accelerator !== null && !known.has(accelerator))
        issues.push({ code: 'facts.unknown-accelerator', path: [file, accelerator], data: { file } })
  if (issues.length > 0) return { ok: false, issues }
  const versions = [accelerators, prices, runs, thresholds, architectures].map(({ version }) => version)
  return {
    ok: true,
    value: {
      version: createHash('sha256').update(versions.join()).digest('hex').slice(0, 12),
      accelerators: accelerators.rows,
      prices: prices.rows,
      runs: runs.rows,
      thresholds: thresholds.rows,
      architectures: architectures.rows,
    },
  }
}
