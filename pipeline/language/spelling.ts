/**
 * British spellings that a stemmer does not join with the American ones, by their endings or as
 * closed families; each alternative is bounded, so a word is read once.
 */
const families: [british: RegExp, american: string][] = [
  [/(\p{L}{3})is(?=(?:e[drs]?|ers|ing|able|ations?)$)/u, '$1iz'],
  [/(\p{L}{2}l)ys(?=(?:e[drs]?|ers|ing)$)/u, '$1yz'],
  [
    /^((?:un|dis|mis|en)?(?:arm|behavi|col|demean|endeav|fav|flav|harb|hon|hum|lab|neighb|od|rum|sav|splend|tum|val|vap|vig))our/u,
    '$1or',
  ],
  [/^(cent|fib|lit|theat|calib|(?:kilo|centi|milli)?met)re(?=s?$)/u, '$1er'],
  [/^((?:de|of)fen|licen|preten)c(?=e[ds]?$|ing$)/u, '$1s'],
  [/^programme(?=s?$)/u, 'program'],
  [
    /^(cancel|channel|counsel|fuel|label|level|model|signal|travel)l(?=ed$|ing$|ers?$|ors?$)/u,
    '$1',
  ],
  [/^(an|h|p)ae(?=m|d)/u, '$1e'],
  [/^plough/u, 'plow'],
  [/^sceptic/u, 'skeptic'],
]

/** Words that only look like one of the families: an expert has expertise. */
const exceptions = new Set(['expertise'])

/** A word in lower case as Americans spell it; both sides of a comparison are folded alike. */
export function american(word: string): string {
  if (exceptions.has(word)) return word
  for (const [british, spelling] of families)
    if (british.test(word)) return word.replace(british, spelling)
  return word
}
