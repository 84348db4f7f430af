import type { Brief, FrontPage } from '../model.ts'

/** One face as a page embeds it: a family and weight, for the characters of one subset. */
export interface FontFace {
  family: string
  weight: 400 | 600
  style: 'normal'
  /** The characters that the file has, as CSS writes ranges. */
  range: string
  /** Path of the woff2 file as an import names it. */
  specifier: string
}

export interface FontFile extends FontFace {
  bytes: Uint8Array
}

/**
 * What the files of @fontsource hold, as their character maps say. The ranges that the packages
 * publish are wider: "latin" there has U+2000–206F, of which the files have a dozen. Spaces and
 * joiners that are missing stand in it all the same, since a browser makes those up from the font.
 */
const subsets: Record<string, string> = {
  latin:
    'U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+300-301,U+303-304,U+308-309,U+323,U+329,U+2000-200F,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,U+2032-2033,U+2039-203A,U+2044,U+2060-2064,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
  'latin-ext':
    'U+100-12B,U+12E-130,U+134-151,U+154-165,U+168-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1CD-1DC,U+1E6-1E7,U+1F8-1F9,U+218-21B,U+237,U+251,U+259,U+261,U+2B0,U+2B2-2B3,U+2B7-2B8,U+2BE-2BF,U+2C7-2CC,U+2DD,U+2E1-2E3,U+1E0C-1E0F,U+1E20-1E21,U+1E24-1E25,U+1E2A-1E2B,U+1E36-1E3B,U+1E3E-1E3F,U+1E42-1E49,U+1E5A-1E63,U+1E6C-1E6F,U+1E80-1E85,U+1E8E-1E8F,U+1E92-1E93,U+1E97,U+1E9E,U+1EF2-1EF9,U+2020,U+20A1,U+20A4,U+20A6-20A7,U+20A9,U+20AE,U+20B1-20B2,U+20B4-20B5,U+20B8-20BA,U+20BD,U+2113',
  vietnamese: 'U+1EA0-1EF1,U+20AB',
  greek: 'U+374-375,U+37E,U+384-38A,U+38C,U+38E-3A1,U+3A3-3CE,U+3D7,U+3D9,U+3DB,U+3DD,U+3E1',
  cyrillic: 'U+400-45F,U+490-491,U+4B0-4B1,U+2116',
}

const families = { 'Source Serif 4': 'source-serif-4', 'Source Sans 3': 'source-sans-3' } as const
const weights = [400, 600] as const

/**
 * The font files that a page needs: Latin always, other subsets where it has a character of them.
 * The caller reads the files and hands them to `render`.
 */
export function fontFaces(page: Brief | FrontPage): FontFace[] {
  const points = codePoints(page)
  const needed = Object.entries(subsets).filter(
    ([name, range]) => name === 'latin' || points.some((point) => inRange(point, range)),
  )
  return needed.flatMap(([subset, range]) =>
    Object.entries(families).flatMap(([family, folder]) =>
      weights.map((weight) => ({
        family,
        weight,
        style: 'normal' as const,
        range,
        specifier: `@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff2`,
      })),
    ),
  )
}

/**
 * The characters of a brief, or of a text, that no embedded font has, sorted. A browser takes them
 * from whatever font its machine has, so that two machines print differently.
 */
export function charactersWithoutFont(texts: Brief | string): string[] {
  const ranges = Object.values(subsets)
  return codePoints(texts)
    .filter((point) => !ranges.some((range) => inRange(point, range)))
    .map((point) => String.fromCodePoint(point))
}

/** The `@font-face` rules that embed the files. */
export function fontRules(fonts: readonly FontFile[]): string {
  return fonts
    .map(({ family, weight, style, range, bytes }) => {
      const data = Buffer.from(bytes).toString('base64')
      return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};unicode-range:${range};src:url(data:font/woff2;base64,${data}) format('woff2')}`
    })
    .join('\n')
}

/** Code points of all texts in a value, sorted, without line ends and tabs. */
function codePoints(value: unknown): number[] {
  const found = new Set<number>()
  collectCodePoints(value, found)
  return [...found].filter((point) => point >= 0x20).sort((a, b) => a - b)
}

function collectCodePoints(value: unknown, found: Set<number>): void {
  if (typeof value === 'string') {
    for (const one of value) found.add(one.codePointAt(0) ?? 0)
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) collectCodePoints(one, found)
  }
}

function inRange(point: number, range: string): boolean {
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.slice(2).split('-')
    return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16)
  })
}
