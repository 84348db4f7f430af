import { conceptOf } from '../../language/concepts.ts'
import { stemOf } from '../../language/tokens.ts'
import type { Candidate } from './candidates.ts'
import { closeness } from './cluster.ts'

/** What happens on a date, in words of any subject. */
const events = new Set(
  `open start begin launch close end finish complete publish release found establish create expire
  enter effect adopt vote pass elect decide deliver arrive depart meet build deadline due resume
  introduce replace retire sign announce inaugurate reopen reach arrest charge die bear`
    .split(/\s+/)
    .map((word) => conceptOf(stemOf(word))),
)

/** Dates that differ are answers to one question only when far more than chance joins them. */
const threshold = { same: 0.16, apart: 0.22 }
const farthest = 10

/**
 * Whether two dates may answer one question. A date that only places a quantity of its own part of
 * the sentence in time ("in 2024 it had 40 ships") answers none; dates that differ must be of one
 * grain and of one event.
 */
export function datesMayJoin(x: Candidate, y: Candidate, like: number): boolean {
  const [f, g] = [x.figure, y.figure]
  const isPeriod = f.lo < f.hi && g.lo < g.hi
  if (closeness(f, g) === 1)
    return isPeriod || (like >= threshold.same && isEvent(x) && isEvent(y) && sharesEvent(x, y))
  if (f.unit !== g.unit || like < threshold.apart || !sharesEvent(x, y)) return false
  return Math.abs(yearOf(x) - yearOf(y)) <= farthest && isEvent(x) && isEvent(y)
}

const eventsOf = ({ vector }: Candidate): string[] =>
  [...vector.keys()].filter((concept) => events.has(concept))

function sharesEvent(x: Candidate, y: Candidate): boolean {
  const theirs = new Set(eventsOf(y))
  const shared = eventsOf(x).filter((event) => theirs.has(event))
  // The event alone is not enough: something must be known of what opens or ends.
  const others = [...x.vector.keys()].filter((c) => !events.has(c) && y.vector.has(c))
  return shared.length > 0 && others.length > 0
}

/** Without a year there is no telling; what sets the time of a quantity is no event of its own. */
const isEvent = ({ figure, setting }: Candidate): boolean =>
  !setting && !String(figure.value).startsWith('--')

const yearOf = ({ figure }: Candidate): number => Number(String(figure.value).slice(0, 4))
