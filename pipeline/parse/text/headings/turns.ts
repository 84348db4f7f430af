import { claim, type Labelled, type Pass } from '../label.ts'

/** A speaker's name or role, or the letter that stands for it, and a colon. */
const turn = /^(\p{Lu}[\p{L}.’' -]{0,40}):(?:\s|$)/u

/** Turns from which a text is taken for an interview. */
const fewest = 4

/**
 * "Q: …" and "A: …", "Interviewer: …", "ANN LEE: …": lines of a talk. Their labels come again and
 * again in turn, which those of parts and items do not.
 */
export const turns: Pass = (lines) => {
  const known = bySpeaker(lines)
  const again = [...known.values()].filter((said) => said.length >= 2)
  const asked = again.some((said) => said.some(({ line }) => line.text.includes('?')))
  if (again.length < 2 || again.flat().length < fewest || !asked) return
  for (const said of known.values())
    for (const item of said) if (said.length >= 2 || isName(item)) claim(item, { ...label })
}

const label = {
  label: 'paragraph',
  score: 0.88,
  rule: 'turn',
  reason: 'a turn of a talk, headed by its speaker',
} as const

function bySpeaker(lines: Labelled[]): Map<string, Labelled[]> {
  const known = new Map<string, Labelled[]>()
  for (const item of lines) {
    const name = turn.exec(item.line.text)?.[1]
    if (name === undefined || name.split(' ').length > 5) continue
    const said = known.get(name)
    if (said) said.push(item)
    else known.set(name, [item])
  }
  return known
}

/** "BO BERG: …" speaks only once. */
const isName = ({ line }: Labelled): boolean => /^\p{Lu}[\p{Lu}.’' -]+:/u.test(line.text)
