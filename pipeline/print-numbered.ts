import type { Printer } from './effects.ts'
import type { Brief } from './model.ts'
import { type PageNumbers, pageNumbers } from './seal/page-numbers.ts'

/** A brief of more pages has a list of contents. */
const pagesWithoutContents = 4
/** A brief with so many notes is taken for such a one; a wrong guess costs a print. */
const notesOfLong = 30
/** The list can move what it counts; so far it has never taken more than two prints to settle. */
const mostPrints = 5

/**
 * Prints a brief. Where it passes four pages, the list of contents is printed with it, and its page
 * numbers are those of the print before, until none of them changes: CSS cannot count them, since
 * Chromium has no `target-counter`.
 *
 * @param html the page of the brief as it is
 * @param render makes the page of the brief with its contents numbered
 */
export async function printNumbered(
  brief: Brief,
  html: string,
  render: (brief: Brief) => Promise<string>,
  printer: Pick<Printer, 'print'>,
): Promise<Uint8Array> {
  const zeros = new Map(brief.contents.map(({ id }) => [id, 0]))
  let numbers: Numbers | undefined = brief.notes.length < notesOfLong ? undefined : zeros
  for (let prints = 1; ; prints++) {
    const page = numbers ? await render(withNumbers(brief, numbers)) : html
    const raw = await printer.print(page)
    const found = await pageNumbers(raw)
    const next = nextNumbers(found, numbers, zeros)
    if (prints === mostPrints || isSame(numbers, next)) return raw
    numbers = next
  }
}

type Numbers = ReadonlyMap<string, number>

/** What the contents have to say after a print with `numbers`; undefined for a brief without them. */
function nextNumbers(found: PageNumbers, numbers: Numbers | undefined, zeros: Numbers) {
  if (found.count <= pagesWithoutContents) return undefined
  return numbers ? new Map([...zeros.keys()].map((id) => [id, found.of.get(id) ?? 0])) : zeros
}

const isSame = (a: Numbers | undefined, b: Numbers | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : [...a].every(([id, number]) => b.get(id) === number)

function withNumbers(brief: Brief, numbers: Numbers): Brief {
  const contents = brief.contents.map((one) => ({ ...one, page: String(numbers.get(one.id) ?? 0) }))
  return { ...brief, contents }
}
