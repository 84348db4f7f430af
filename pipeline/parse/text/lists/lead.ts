import { headingNouns, reportingVerbs } from '../../../language/words.ts'
import type { Labelled } from '../label.ts'

const numbers = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const promise = new RegExp(
  `\\b(${numbers.join('|')}|\\d{1,2}) (?:[\\p{L}-]+ ){0,3}[\\p{Ll}-]+s\\b`,
  'iu',
)

/** "gave three reasons:" promises three lines. */
export function promisedBy({ line, label }: Labelled): number | undefined {
  if (!line.text.endsWith(':') && label?.rule !== 'prose') return undefined
  const last = line.text.split(/[.!?] /).at(-1) ?? ''
  const given = promise.exec(last)?.[1]?.toLowerCase()
  const closing =
    line.text.endsWith(':') ||
    /(?:points|reasons|questions|ways|things|steps|recommendations|conditions|findings|lessons|options)[^,.]{0,20}\.$/.test(
      last,
    )
  if (given === undefined || !closing) return undefined
  const count = /^\d/.test(given) ? Number(given) : numbers.indexOf(given) + 2
  return count >= 2 && count <= 12 ? count : undefined
}

/** Whether a line leads to a list: a lead-in, a heading with a colon, or one of the heads of lists. */
export const leads = (item: Labelled | undefined): boolean =>
  item?.label?.leadIn === true || item?.label?.rule === 'colon' || headsItsList(item)

/** "Recommendations", "Next steps:", "The main risks are:", but not "Oduya said:". */
export function headsItsList(item: Labelled | undefined): boolean {
  if (!item) return false
  const { words, text } = item.line
  const last = words.at(-1)?.toLowerCase() ?? ''
  if (!item.label && !item.line.stops && words.length <= 4) return listNouns.has(last)
  return (
    text.endsWith(':') && !words.some((word) => reportingVerbs.has(word) && !headingNouns.has(word))
  )
}

/** Heads of parts that are lists more often than not. */
const listNouns = new Set(
  'recommendations findings takeaways highlights points steps actions tips lessons objectives aims goals milestones priorities demands requirements benefits risks advantages disadvantages pros cons outcomes facts conditions rules commitments directions instructions'.split(
    ' ',
  ),
)
