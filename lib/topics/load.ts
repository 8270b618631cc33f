import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFile, issueAt, parseYaml, type YamlFile } from '#lib/instrument/yaml-file'
import type { Issue, Parsed } from '#lib/issue'
import { type Topic, TopicContent } from './schema'

/** Reads the topics of a folder in the order of the article's sections. Every problem of every file is reported, with its line. */
export function loadTopics(folder: string): Parsed<readonly Topic[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const read = files.map((file) => readTopic(file, readFileSync(join(folder, file), 'utf8')))
  const issues = read.flatMap((parsed) => (parsed.ok ? [] : parsed.issues))
  if (issues.length > 0) return { ok: false, issues }
  const topics = read.flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
  return { ok: true, value: topics.sort((a, b) => Number(a.seed) - Number(b.seed)) }
}

/** One topic from its text; a row of a table has a cell for each column, a bar stays on its line, and the file is named like the topic. */
export function readTopic(file: string, text: string): Parsed<Topic> {
  const parsed = parseYaml(file, text)
  if (!parsed.ok) return parsed
  const checked = checkFile(parsed.value, TopicContent)
  if (!checked.ok) return checked
  const issues = shapes(parsed.value, checked.value)
  return issues.length > 0 ? { ok: false, issues } : checked
}

function shapes(source: YamlFile, topic: Topic): readonly Issue[] {
  const named = source.file === `${topic.id}.yaml` ? [] : [issueAt(source, ['id'], 'topic.file-name')]
  const blocks = topic.body.flatMap((block, place) => {
    if (block.kind === 'table')
      return block.rows.flatMap((row, index) =>
        row.length === block.head.length ? [] : [issueAt(source, ['body', place, 'rows', index], 'topic.row-length')],
      )
    if (block.kind === 'bars')
      return block.bars.flatMap(({ value }, index) =>
        value <= block.most ? [] : [issueAt(source, ['body', place, 'bars', index], 'topic.bar-too-long')],
      )
    return []
  })
  return [...named, ...blocks]
}
