import { claim, type Pass } from '../label.ts'

/** "v2787 says:", "Anita D. wrote:" and nothing else. */
const says = /^\S{1,30}(?: \S{1,30}){0,3} (?:says|said|wrote|writes|commented):$/
/** Readers from whom on they are many. */
const fewest = 4

/** What readers wrote below a page: each behind a line that names nobody but the reader. */
export const replies: Pass = (lines) => {
  const heads = lines.filter(({ line }) => line.words.length <= 5 && says.test(line.text))
  const names = new Set(heads.map(({ line }) => line.text))
  if (names.size < fewest || heads.some(({ line }) => /\b(?:he|she|it|they)\b/.test(line.text)))
    return
  for (const item of heads)
    claim(item, {
      label: 'junk',
      score: 0.9,
      rule: 'replies',
      reason: 'names a reader, and what each wrote stands below',
    })
}
