import { claim, type Pass } from '../label.ts'

/** "(02:10) The seven percent": bare times could be those of an agenda. */
const mark = /^[([]\d{1,2}:\d\d(?::\d\d)?[)\]] .{1,100}$/
const fewest = 2

/** The chapters of a recording, a time and a name each, which head no text where they stand. */
export const chapters: Pass = (lines) => {
  const isMark = (i: number): boolean => {
    const line = lines[i]?.line
    return line !== undefined && !line.stops && line.words.length <= 14 && mark.test(line.text)
  }
  for (let start = 0; start < lines.length; start++) {
    let end = start
    while (isMark(end)) end++
    if (end - start < fewest) continue
    const reason = 'one of several times of a recording'
    for (const item of lines.slice(start, end))
      claim(item, { label: 'junk', score: 0.86, rule: 'chapters', reason })
    start = end
  }
}
