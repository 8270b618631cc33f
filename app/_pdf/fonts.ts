import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { type Quickened, quicken } from './quicken'

/** Families of the report: two that carry it, and those that stand in where these have no glyph. */
export type Family = 'sans' | 'serif' | StandIn
export type StandIn = 'latin' | 'han' | 'hangul' | 'arabic' | 'hebrew' | 'thai' | 'emoji'

type Faces = Readonly<Partial<Record<400 | 700, string>>>

const google = (name: string, stem: string, weights: readonly (400 | 700)[]): Faces =>
  Object.fromEntries(
    weights.map((weight) => {
      const face = weight === 400 ? '400Regular' : '700Bold'
      return [weight, `@expo-google-fonts/${name}/${face}/${stem}_${face}.ttf`]
    }),
  )

// Static TTF only: in the PDF a WOFF2 is embedded whole and a WOFF is inflated once per glyph.
const files: Readonly<Record<Family, Faces>> = {
  sans: google('noto-sans-sc', 'NotoSansSC', [400, 700]),
  serif: google('noto-serif-sc', 'NotoSerifSC', [400, 700]),
  latin: google('noto-sans', 'NotoSans', [400, 700]),
  han: google('chocolate-classical-sans', 'ChocolateClassicalSans', [400]),
  hangul: google('nanum-gothic', 'NanumGothic', [400, 700]),
  // Noto Sans Arabic sets its dots as marks of their own, which textkit misplaces when it reverses a run; here they are part of the letter.
  arabic: google('ibm-plex-sans-arabic', 'IBMPlexSansArabic', [400, 700]),
  hebrew: google('noto-sans-hebrew', 'NotoSansHebrew', [400, 700]),
  thai: google('noto-sans-thai', 'NotoSansThai', [400, 700]),
  emoji: google('noto-emoji', 'NotoEmoji', [400, 700]),
}

/** For which characters each stand-in is opened; the first, for all others. */
const domains: readonly (readonly [StandIn, RegExp])[] = [
  ['hebrew', /\p{sc=Hebrew}/u],
  ['arabic', /\p{sc=Arabic}/u],
  ['thai', /\p{sc=Thai}/u],
  ['hangul', /\p{sc=Hangul}/u],
  ['han', /\p{sc=Han}/u],
  ['emoji', /\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\ufe0f|\u20e3/u],
]
const order: readonly StandIn[] = ['latin', ...domains.map(([family]) => family)]

/**
 * The stand-ins that these characters call for, in the order in which they are asked for a glyph: those of one script draw some Latin
 * too, but the first draws it best. Each is loaded once per process. Throws FontError.
 */
export const loadStandIns = async (characters: readonly string[]): Promise<readonly (readonly [StandIn, Covers])[]> => {
  const called = new Set(characters.map((character) => domains.find(([, domain]) => domain.test(character))?.[0] ?? 'latin'))
  return Promise.all(order.filter((family) => called.has(family)).map(async (family) => [family, await loadFamily(family)] as const))
}

const register = (family: Family): void => {
  const { resolve } = createRequire(import.meta.url)
  const fonts = Object.entries(files[family]).map(([weight, file]) => ({ src: resolve(file), fontWeight: Number(weight) }))
  Font.register({ family, fonts })
}

/** Whether a loaded font can draw a character. */
export type Covers = (codePoint: number) => boolean

type Face = NonNullable<NonNullable<ReturnType<typeof Font.getFont>>['data']>

const loadFace = async (family: Family, fontWeight: number): Promise<Face> => {
  await Font.load({ fontFamily: family, fontWeight })
  const face = Font.getFont({ fontFamily: family, fontWeight })?.data
  if (!face) throw new FontError(family)
  return face
}

const load = async (family: Family): Promise<Covers> => {
  register(family)
  const faces = await Promise.all(Object.keys(files[family]).map((weight) => loadFace(family, Number(weight))))
  const [first] = faces
  if (first === undefined) throw new FontError(family)
  // react-pdf gives out fontkit's fonts, whose types do not come with it.
  for (const face of faces) quicken(face as unknown as Quickened)
  return (codePoint) => first.hasGlyphForCodePoint(codePoint)
}

const loaded = new Map<Family, Promise<Covers>>()

/** Loads a family, once per process, and says what it can draw; its faces draw the same characters. Throws FontError. */
export const loadFamily = (family: Family): Promise<Covers> => {
  const known = loaded.get(family)
  if (known !== undefined) return known
  const loading = load(family)
  loaded.set(family, loading)
  return loading
}

export class FontError extends Error {
  constructor(readonly family: Family) {
    super(`the font family "${family}" does not load`)
    this.name = 'FontError'
  }
}
