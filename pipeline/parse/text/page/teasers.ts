import { is, type Labelled, type Pass } from '../label.ts'

/** Teasers that a box within a text has at most. */
const most = 6

/**
 * The titles of other texts in a box within this one: what stands below "Related stories" or
 * "Read more:", down to the next prose.
 */
export const teasers: Pass = (lines) => {
  for (const [i, item] of lines.entries()) {
    const { label, line } = item
    if (label?.label !== 'junk' || !/^(?:more|related)$/.test(label.rule)) continue
    const run = teasersBelow(lines, i)
    // "Read more:" announces one; "Related stories" heads several.
    const single = label.rule === 'more' ? (line.text.endsWith(':') ? 1 : 0) : most
    for (const teaser of run.slice(0, single)) {
      const reason = 'the title of another text, below a pointer to it'
      teaser.label = { label: 'junk', score: 0.84, rule: 'teaser', reason }
    }
  }
}

function teasersBelow(lines: Labelled[], i: number): Labelled[] {
  const run: Labelled[] = []
  for (const item of lines.slice(i + 1, i + 2 + most)) {
    const { line, label } = item
    if (line.stops || line.words.length < 3 || line.words.length > 20 || is(item, 'table', 'title'))
      break
    if (run.length > 0 && line.apart && !run[0]?.line.apart) break
    // Items with marks are the writer's, who may well head them "Related topics".
    if (label?.marker) break
    run.push(item)
  }
  return headsNext(run, lines[i + 1 + run.length]) ? run.slice(0, -1) : run
}

/** The last one may be the heading of the text that goes on below it: shorter than the others. */
function headsNext(run: Labelled[], next: Labelled | undefined): boolean {
  const last = run.at(-1)
  if (!last || run.length < 2 || !next || !(next.line.stops || next.line.words.length > 20))
    return false
  const others = run.slice(0, -1)
  const mean = others.reduce((sum, { line }) => sum + line.words.length, 0) / others.length
  return last.line.words.length <= mean * 0.8 || last.line.apart
}
