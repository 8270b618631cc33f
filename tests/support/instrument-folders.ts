import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The instrument that docs/instruments.md explains. */
export const pilot = 'docs/examples/pilot'

/** A folder of instrument folders, as INSTRUMENTS_DIR names one. */
export const instrumentsFolder = (): string => mkdtempSync(join(tmpdir(), 'instruments-'))

export type Change = { readonly file: string; readonly change: (text: string) => string }

/** A copy of the pilot instrument in `parent/name`, with files changed. */
export const copyPilot = (parent: string, name: string, ...changes: readonly Change[]): string => {
  const folder = join(parent, name)
  cpSync(pilot, folder, { recursive: true })
  for (const { file, change } of changes) {
    const path = join(folder, file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  return folder
}

export const put = (folder: string, file: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Ten texts, each ten of the one before: ten thousand million in the end. */
export const yamlBomb = [
  'a: &a [x,x,x,x,x,x,x,x,x,x]',
  ...'bcdefghij'.split('').map((id, at) => `${id}: &${id} [${Array(10).fill(`*${'abcdefghi'[at]}`).join(',')}]`),
].join('\n')
