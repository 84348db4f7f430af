import { heaviest, type Line } from './layout.ts'

/** What is usual in a document. */
export interface Measures {
  /** The size of most of its text. */
  body: number
  /** The sizes that running text is set in, as a lead or notes may be in one of their own. */
  texts: number[]
  /** Whether most of it is bold. */
  boldBody: boolean
  /** The usual distance of two baselines in text of a size. */
  leading(size: number): number
}

export function measure(lines: Line[]): Measures {
  const sizes = new Map<number, number>()
  const pitches = new Map<number, Map<number, number>>()
  let [bold, total] = [0, 0]
  lines.forEach((line, i) => {
    const { size, text } = line
    sizes.set(size, (sizes.get(size) ?? 0) + text.length)
    total += text.length
    if (line.bold) bold += text.length
    const next = lines[i + 1]
    if (!next || next.region !== line.region || Math.abs(next.size - size) > 0.3) return
    const pitch = Math.round((next.y - line.y) * 2) / 2
    if (pitch < 0.9 * size || pitch > 2.4 * size) return
    const key = Math.round(size)
    const counts = pitches.get(key) ?? new Map<number, number>()
    counts.set(pitch, (counts.get(pitch) ?? 0) + 1)
    pitches.set(key, counts)
  })
  const body = heaviest(sizes) ?? 10
  const usual = new Map([...pitches].map(([size, counts]) => [size, heaviest(counts) ?? 0]))
  const ratio = (usual.get(Math.round(body)) ?? 1.25 * body) / body
  // A size that is seldom seen has no leading of its own: two lines of it may be two paragraphs.
  const known = (size: number) =>
    (pitches.get(Math.round(size))?.get(usual.get(Math.round(size)) ?? 0) ?? 0) >= 3
  return {
    body,
    texts: textSizes(lines, sizes, total),
    boldBody: bold > total / 2,
    leading: (size) => (known(size) ? (usual.get(Math.round(size)) ?? 0) : ratio * size),
  }
}

/** Sizes with a tenth of all characters, in long lines of which some end sentences. */
function textSizes(lines: Line[], sizes: Map<number, number>, total: number): number[] {
  return [...sizes.keys()].filter((size) => {
    const weight = sizes.get(size) ?? 0
    if (weight < 0.1 * total) return false
    const own = lines.filter((line) => line.size === size)
    const ends = own.filter((line) => /[.!?]["”’)]?$/.test(line.text)).length
    return weight > 30 * own.length && ends >= 0.15 * own.length
  })
}
