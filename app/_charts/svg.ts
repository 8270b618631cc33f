/** Pieces of drawings that leave the site: everything is in the file, nothing is fetched, and any program that knows SVG can show it. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for content and attributes; characters that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, '').replace(/[&<>"']/g, (one) => entities[one] ?? '')

type Attributes = Readonly<Record<string, string | number>>

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Number(value.toFixed(2)) : escaped(value)}"`)
    .join('')

/** An element with content that is already SVG. */
export const element = (name: string, attributes: Attributes, content = ''): string =>
  content === '' ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${content}</${name}>`

/** Fonts that are installed with Chinese, and what stands in for them. */
const sans = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Helvetica Neue', Arial, sans-serif"
const serif = "'Noto Serif SC', 'Source Serif 4', 'Songti SC', SimSun, Georgia, serif"

type TextStyle = {
  readonly fill: string
  readonly size: number
  readonly bold?: boolean
  readonly serif?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** A line of text on its base line. */
export const text = (
  x: number,
  y: number,
  content: string,
  { fill, size, bold = false, serif: isSerif = false, anchor = 'start' }: TextStyle,
): string =>
  element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': size,
      'font-weight': bold ? 700 : 400,
      'font-family': isSerif ? serif : sans,
      'text-anchor': anchor,
    },
    escaped(content),
  )

export type Slide = { readonly locale: string; readonly title: string; readonly description: string; readonly background: string }

/** Width and height of a slide, 16 : 9. */
export const slide = { width: 1280, height: 720 } as const

/** A whole drawing with the words for those who do not see it. */
export const drawing = ({ locale, title, description, background }: Slide, content: readonly string[]): string => {
  const { width, height } = slide
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': locale,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    [
      element('title', { id: 'title' }, escaped(title)),
      element('desc', { id: 'description' }, escaped(description)),
      element('rect', { width, height, fill: background }),
      ...content,
    ].join('\n'),
  )}\n`
}
