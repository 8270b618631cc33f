/** First match wins: most browsers also claim to be others. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const named = (names: typeof browsers, text: string): readonly string[] =>
  names.filter(([pattern]) => pattern.test(text)).map(([, name]) => name)

/** The browser and the system that a `User-Agent` header names, "Chrome · Windows"; '' where it names neither. */
export const deviceOf = (userAgent: string | null): string =>
  [named(browsers, userAgent ?? '')[0], named(systems, userAgent ?? '')[0]].filter((name) => name !== undefined).join(' · ')
