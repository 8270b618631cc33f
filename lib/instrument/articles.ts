import type { Text } from '#lib/i18n/locale'

/**
 * The cell of a provision's place in both languages. "Art. 13 第十三条" holds both. A cell with English only is put into Chinese when it
 * names articles; other English remarks (a chapter of a report, "whole") have no Chinese form and are left out there.
 */
export function articlesOf(cell: string): Text {
  if (cell.startsWith('whole')) return { zh: '', en: '' }
  const chinese = /第[^A-Za-z]*$/.exec(cell)?.[0]?.trim()
  if (chinese !== undefined) return { zh: chinese, en: cell.slice(0, -chinese.length).trim() }
  if (cell.startsWith('arXiv:')) return { zh: cell, en: cell }
  const numbers = /^Arts?\. ([\d(),a-d -]+?)(?: \+ (?:Annex ([IVX]+)|Annex .*))?(?: \(\+ Recital (\d+)\))?$/.exec(cell)
  if (numbers === null) return { zh: '', en: cell }
  const [, list = '', annex, recital] = numbers
  const zh = [
    `第 ${list.trim().replaceAll(', ', '、').replaceAll('-', '–')} 条`,
    annex && `附件 ${annex}`,
    recital && `序言第 ${recital} 段`,
  ]
  return { zh: zh.filter(Boolean).join('、'), en: cell }
}
