export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** The tokens of app/styles/tokens.css, which a file that leaves the site cannot refer to. The stone is the same in both schemes. */
export const papers = {
  light: { paper: '#f6f2e8', ink: '#1a1c1d', second: '#484a49', rule: '#d6cfbe', edge: '#857e6f', goldInk: '#76550d' },
  dark: { paper: '#121415', ink: '#ece6d9', second: '#bdb8ac', rule: '#2d3134', edge: '#7c786e', goldInk: '#ddb45c' },
} as const
export const stone = {
  slate: '#262c30',
  grid: '#3d464c',
  on: '#f1ece0',
  second: '#bbbbb3',
  gold: '#d5a43b',
  nib: '#ebcb80',
  pale: '#d3c8a8',
  cut: '#15191b',
}

export const side = 56

export type Paper = (typeof papers)[Scheme]

/** Latin letters take about half the width of a Han character; a title has room for some, then gets smaller, then is cut. */
export const widthOf = (characters: readonly string[]): number =>
  characters.reduce((sum, one) => sum + (/[\u1100-\uFFFF]|\p{Extended_Pictographic}/u.test(one) ? 1 : 0.6), 0)

/** The largest size, `most` at best, at which a text keeps to the room. */
export const fitting = (name: string, room: number, most: number): number => Math.min(most, room / widthOf([...name]))
