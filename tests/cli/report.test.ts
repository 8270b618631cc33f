import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderReport } from '#app/_pdf/render.tsx'
import type { ReportModel } from '#lib/report/model'
import { UsageError } from '../../scripts/cli/outcome'
import { type Press, report } from '../../scripts/cli/report'
import { runCommand } from '../support/command'
import { readPdf, wordsOf } from '../support/read-pdf'
import { issueCodes } from '../support/scoring-command'

const sample = 'content/samples/songyan.yaml'

/** Draws nothing: keeps the models it is given and the files it is to write. */
const proof = (press: Partial<Press> = {}) => {
  const models: ReportModel[] = []
  const written: string[] = []
  const own: Press = {
    draw: async (model) => {
      models.push(model)
      return { ok: true, pdf: new TextEncoder().encode('%PDF') }
    },
    write: async (path) => {
      written.push(path)
    },
    toTerminal: false,
    ...press,
  }
  return { models, written, run: (args: readonly string[], stdin = '') => runCommand((all, io) => report(all, io, own), args, stdin) }
}

describe('touchstone report', () => {
  test('draws the report of the answers in a file', async () => {
    const draw: Press['draw'] = async (model) => ({ ok: true, pdf: await renderReport(model) })
    const { code, out, err } = await proof({ draw }).run([sample, '--lang', 'en'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const read = await readPdf(out)
    const golden = JSON.parse(readFileSync('tests/golden/songyan.report.en.json', 'utf8'))
    expect(read.info).toMatchObject({ Title: golden.title, Language: 'en' })
    expect(wordsOf(read).includes(golden.summary[0].replace(/\s+/g, ''))).toBe(true)
  })

  test('says what the result page says', async () => {
    const { models, run } = proof()
    await run([sample, '--lang', 'zh'])
    expect(models).toEqual([JSON.parse(readFileSync('tests/golden/songyan.report.zh.json', 'utf8'))])
  })

  test('refuses facts with a wrong row, and says in which file and line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'))
    cpSync('content/instruments', join(folder, 'instruments'), { recursive: true })
    cpSync('content/pictures', join(folder, 'pictures'), { recursive: true })
    cpSync('content/facts', join(folder, 'facts'), { recursive: true })
    const table = join(folder, 'facts', 'regulations.csv')
    writeFileSync(table, readFileSync(table, 'utf8').replace('2018-05-25,,day', 'May 2018,,day'))
    const { code, err } = await proof().run([sample, '--instruments', join(folder, 'instruments')])
    expect([code, issueCodes(err)]).toEqual([1, ['facts.bad-cell']])
    expect(JSON.parse(err).issues[0].data).toMatchObject({ file: 'regulations.csv', line: 2, column: 'from' })
  })

  test('takes the language of the file unless another is asked for', async () => {
    const { models, run } = proof()
    const text = readFileSync(sample, 'utf8')
    const own = /^language: (\w+)/m.exec(text)?.[1]
    await run([sample])
    await run(['-', '--lang', own === 'zh' ? 'en' : 'zh'], text)
    expect(models.map(({ locale }) => locale)).toEqual([own, own === 'zh' ? 'en' : 'zh'])
  })

  test('a quick check also says where the full score would lie', async () => {
    const { models, run } = proof()
    await run(
      ['-'],
      readFileSync(sample, 'utf8')
        .replace(/^scope: .*\n/m, '')
        .replace(/^date:/m, 'scope: quick\ndate:'),
    )
    expect(models[0]?.scope).toBe('quick')
    expect(models[0]?.full).not.toBeNull()
  })

  test('writes to the file that is named, and nothing to standard output', async () => {
    const { written, run } = proof()
    const { code, out } = await run([sample, '-o', 'songyan.pdf'])
    expect({ code, out: out.length, written }).toEqual({ code: 0, out: 0, written: ['songyan.pdf'] })
  })

  test('does not fill a terminal', async () => {
    await expect(proof({ toTerminal: true }).run([sample])).rejects.toThrow(UsageError)
    expect((await proof({ toTerminal: true }).run([sample, '-o', 'x.pdf'])).code).toBe(0)
  })

  test.each([[[]], [[sample, 'another']], [[sample, '--lang', 'fr']], [[sample, '--page', '2']]])(
    'a command line that is not understood is refused: %j',
    async (args) => {
      await expect(proof().run(args)).rejects.toThrow(UsageError)
    },
  )

  test('bad answers are told with their place, and nothing is drawn', async () => {
    const { models, run } = proof()
    const { code, out, err } = await run(['-'], `${readFileSync(sample, 'utf8').replace(/^instrument: .*$/m, 'instrument: other')}`)
    expect({ code, out: out.length, drawn: models.length }).toEqual({ code: 1, out: 0, drawn: 0 })
    expect(JSON.parse(err)).toMatchObject({ issues: [{ code: 'answers.unknown-instrument', data: { line: expect.any(Number) } }] })
  })

  test.each([
    [['missing.yaml'], 'file.missing'],
    [['content'], 'file.is-a-folder'],
    [[sample, '--instruments', 'missing'], 'file.missing'],
  ])('a file that is not there is told: %j', async (args, code) => {
    const outcome = await proof().run(args)
    expect(outcome.code).toBe(1)
    expect(issueCodes(outcome.err)).toEqual([code])
  })

  test('a report that cannot be drawn or written is told', async () => {
    const busy = await proof({ draw: async () => ({ ok: false, issues: [{ code: 'pdf.too-slow', path: [] }] }) }).run([sample])
    expect([busy.code, issueCodes(busy.err)]).toEqual([1, ['pdf.too-slow']])
    const write = async () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' })
    }
    const kept = await proof({ write }).run([sample, '-o', 'x.pdf'])
    expect([kept.code, issueCodes(kept.err)]).toEqual([1, ['file.not-readable']])
  })

  test('explains itself', async () => {
    const { code, out } = await proof().run(['--help'])
    expect(code).toBe(0)
    expect(out.toString()).toContain('touchstone report ANSWERS')
  })
})
