import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadComputeFacts } from '#lib/evidence/compute/load'
import { loadSources } from '#lib/instrument/sources'
import { computeFacts } from '../../support/compute-facts'

const folder = mkdtempSync(join(tmpdir(), 'facts-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The issues after one replacement in one table. */
const broken = (file: string, from: string, to: string) => {
  cpSync('content/facts', folder, { recursive: true })
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  const loaded = loadComputeFacts(folder)
  return loaded.ok ? [] : loaded.issues.map(({ code, data }) => ({ code, file: data?.file, line: data?.line }))
}

describe('the facts of the compute calculator', () => {
  test('load whole, with dense rates: no fp8 rate is below the bf16 rate', () => {
    const { accelerators, runs, prices } = computeFacts()
    expect([accelerators.length, runs.length, prices.length]).toEqual([36, 40, 21])
    expect(accelerators.filter(({ bf16, fp8 }) => fp8 !== null && fp8 < bf16)).toEqual([])
    expect(accelerators.find(({ id }) => id === 'h100-sxm')).toMatchObject({ memory: 80, bandwidth: 3.35, bf16: 989, fp8: 1979 })
  })

  test('every legal threshold cites a law of the facts', () => {
    const sources = loadSources('content/facts')
    expect(computeFacts().thresholds.filter(({ source }) => !sources.has(source))).toEqual([])
  })

  test.each([
    ['gpus.csv', 'HBM2,0.9,125', 'HBM2,0.9,fast', 'facts.not-a-number'],
    ['gpus.csv', 'HBM2,0.9,125', 'HBM2,0.9,0', 'facts.not-positive'],
    ['gpus.csv', 'name_zh', 'name_cn', 'facts.bad-cell'],
    ['gpu_prices.csv', '2025-03-02', '2 March', 'facts.bad-date'],
    ['models_training.csv', 'a100-sxm-40gb,96', 'A100 40GB,96', 'facts.bad-id'],
    ['flop_thresholds.csv', '1e23', '', 'facts.no-threshold'],
    ['architectures.csv', 'llama-3-1-70b', 'llama-3-1-8b', 'facts.repeated-id'],
  ])('a broken cell of %s is named with file and line: %s', (file, from, to, code) => {
    expect(broken(file, from, to)[0]).toEqual({ code, file, line: expect.any(Number) })
  })

  test('a price for an accelerator that is not in the table is refused', () => {
    expect(broken('gpu_prices.csv', 'a100-sxm-80gb', 'a100-nowhere')).toMatchObject([{ code: 'facts.unknown-accelerator' }])
  })

  test('the version changes with any fact', () => {
    cpSync('content/facts', folder, { recursive: true })
    const path = join(folder, 'gpu_prices.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('1.89', '1.88'))
    const loaded = loadComputeFacts(folder)
    expect(loaded.ok && loaded.value.version).toMatch(/^[0-9a-f]{12}$/)
    expect(loaded.ok && loaded.value.version).not.toBe(computeFacts().version)
  })
})
