import { stemOf } from '../language/tokens.ts'
import { wordsOf } from '../language/words.ts'

/** What two texts are compared by: runs of their names and numbers, and runs of their words. */
export interface Print {
  skeleton: Set<string>
  runs: Set<string>
}

/** Skeletons this much alike are copies of one text, whatever words were swapped. */
const sameSkeleton = 0.6
const leastSkeleton = 20

/** Runs of five words are seldom written twice; a third of them is no chance and no quotation. */
const runLength = 5
const sameRuns = 0.3
const leastRuns = 40

/** The print of a text, and of its sentences without what stands in marks: two papers may quote one speech. */
export function printOf(text: string, sentences: string[]): Print {
  const marks = text.match(/\b(?:\p{Lu}[\p{L}\p{N}-]+|\d[\d.,]*\d|\d)\b/gu) ?? []
  const runs = new Set<string>()
  for (const sentence of sentences) {
    const words = wordsOf(sentence.replace(/["“][^"”]{1,2000}["”]/g, ' ')).map(stemOf)
    for (const run of runsOf(words, runLength)) runs.add(run)
  }
  return { skeleton: new Set(runsOf(marks, 3)), runs }
}

function runsOf(words: string[], length: number): string[] {
  const runs: string[] = []
  for (let i = 0; i + length <= words.length; i++) runs.push(words.slice(i, i + length).join(' '))
  return runs
}

/** Why two texts are one, told in words; undefined where they are not. */
export function copyOf(a: Print, b: Print): string | undefined {
  if (share(a.skeleton, b.skeleton, leastSkeleton) >= sameSkeleton)
    return 'one is a near copy of the other'
  const runs = share(a.runs, b.runs, leastRuns)
  return runs >= sameRuns
    ? `they share ${Math.round(runs * 100)} % of their runs of words, outside of quotations`
    : undefined
}

/** How much of the smaller set the greater has; 0 where there is too little to tell. */
function share(a: Set<string>, b: Set<string>, least: number): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < least) return 0
  let shared = 0
  for (const item of small) if (large.has(item)) shared++
  return shared / small.size
}
