import { readFileSync } from 'node:fs'

/** The rows of the first table under a heading of content/README.md, as trimmed cells. */
export const tableUnder = (heading: string): readonly (readonly string[])[] => {
  const section = readFileSync('content/README.md', 'utf8').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}
