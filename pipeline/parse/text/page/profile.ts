import { claim, type Labelled, type Pass } from '../label.ts'

/** What directories of firms, jobs and places say of their entries. */
const field =
  /^(?:founded(?: date| in)?|established|sectors?|industry|posted jobs|viewed|views|company (?:size|type|description|name|overview)|headquarters|employees|specialties|open (?:positions|jobs)|member since|price range|revenue|followers|rating|reviews|website|phone|fax|address|postcode|zip code|opening (?:hours|times)|closed on|categor(?:y|ies)|listing id|profile views|last (?:active|seen)|claimed|claim this (?:listing|profile)|get directions|write a review|add a review|ticker|isin|market cap|listed on|job type|salary|apply by)\b(?::|\s|$)/i

/** Fields from which a stretch of lines is a profile. */
const fewest = 3
/** A field's value has no more words. */
const longestValue = 8

/**
 * The profile that a directory prints beside a text: fields in a row, each with its value behind it
 * or on the next line.
 */
export const profile: Pass = (lines) => {
  for (let start = 0; start < lines.length; start++) {
    if (!isField(lines[start])) continue
    const end = endOf(lines, start)
    const run = lines.slice(start, end)
    if (run.filter(isField).length >= fewest) {
      const reason = 'one of several fields of a directory'
      for (const item of run) claim(item, { label: 'junk', score: 0.87, rule: 'profile', reason })
    }
    start = end - 1
  }
}

const isField = (item: Labelled | undefined): boolean =>
  item !== undefined &&
  field.test(item.line.text) &&
  !item.line.stops &&
  item.line.words.length <= longestValue + 3

/** The fields from `start` on, between two of which stands one short line at most. */
function endOf(lines: Labelled[], start: number): number {
  let end = start + 1
  for (let i = end; i < lines.length && i <= end + 1; i++) {
    const item = lines[i]
    if (isField(item)) end = i + 1
    else if (!item || item.line.stops || item.line.words.length > longestValue) break
  }
  const bare = lines[end - 1]?.line.words.length ?? 0
  const value = lines[end]
  // A last field that says nothing behind its name has its value on the next line.
  return value &&
    bare <= 2 &&
    !value.line.apart &&
    !value.line.stops &&
    value.line.words.length <= 4
    ? end + 1
    : end
}
