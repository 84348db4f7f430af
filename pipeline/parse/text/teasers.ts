import { is, type Labelled, type Pass } from './label.ts'

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
    if (label?.marker !== run[0]?.label?.marker && run.length > 0) break
    run.push(item)
  }
  const next = lines[i + 1 + run.length]
  // The last one may be the heading of the text that goes on below it; a marked one is none.
  const last = run.at(-1)
  const heads =
    last && !last.label?.marker && next && (next.line.stops || next.line.words.length > 20)
  return heads && run.length > 1 ? run.slice(0, -1) : run
}
