import { conceptOf } from '../../language/concepts.ts'
import { stemOf, tokens } from '../../language/tokens.ts'
import type { Candidate } from './candidate.ts'
import { closeness } from './cluster.ts'
import { daysPerYear } from './days.ts'

/** What happens on a date, in words of any subject. */
const events = new Set(
  `open start begin launch close end finish complete publish release found establish create expire
  enter effect adopt vote pass elect decide deliver arrive depart meet build deadline due resume
  introduce replace retire sign announce inaugurate reopen reach arrest charge die bear force commence apply`
    .split(/\s+/)
    .map((word) => conceptOf(stemOf(word))),
)

/** Dates that differ are answers to one question only when far more than chance joins them. */
const threshold = { day: 0.08, month: 0.25, same: 0.16, apart: 0.2 }
/** Years between answers to one question, at the most. */
const farthest = 10

/**
 * Whether two dates may answer one question. A date that only places a quantity of its own part of
 * the sentence in time ("in 2024 it had 40 ships") answers none; dates that differ must be of one
 * event and both finer than a year, or neither.
 */
export function datesMayJoin(x: Candidate, y: Candidate, like: number): boolean {
  if (isPeriod(x) && isPeriod(y)) return closeness(x.range, y.range) === 1
  if (!isEvent(x) || !isEvent(y)) return false
  // Two texts that name one day beside like words speak of one event, whatever they call it.
  if (isDay(x) && isDay(y) && x.range.lo === y.range.lo && like >= threshold.day) return true
  const sameMonth = x.range.lo === y.range.lo && x.range.hi === y.range.hi && isFine(x)
  if (sameMonth && like >= threshold.month) return true
  if (!sharesEvent(x, y)) return false
  if (closeness(x.range, y.range) === 1) return like >= threshold.same
  const years = Math.abs(x.range.lo - y.range.lo) / daysPerYear
  // 1 October of every year is not the end of 2028.
  const most = hasNoYear(x) || hasNoYear(y) ? 0.5 : farthest
  return like >= threshold.apart && isFine(x) === isFine(y) && years <= most
}

const isDay = ({ range }: Candidate): boolean => range.lo === range.hi

const hasNoYear = ({ figure }: Candidate): boolean => String(figure.value).startsWith('--')

/** "2026/2027". */
const isPeriod = ({ figure }: Candidate): boolean => String(figure.value).includes('/')

/** More than a year: "in autumn 2026" answers what "in March 2027" does, "in 2026" may mean else. */
const isFine = ({ range }: Candidate): boolean => range.hi - range.lo < daysPerYear / 2

/** A law that starts, takes effect or comes into force does one and the same. */
const beginnings = new Set(
  'start effect force commence introduce enter apply'.split(' ').map((w) => conceptOf(stemOf(w))),
)

const eventsOf = ({ vector }: Candidate): string[] =>
  [...vector.keys()]
    .filter((concept) => events.has(concept))
    .map((concept) => (beginnings.has(concept) ? 'begin' : concept))

function sharesEvent(x: Candidate, y: Candidate): boolean {
  const theirs = new Set(eventsOf(y))
  const shared = eventsOf(x).filter((event) => theirs.has(event))
  // The event alone is not enough: something must be known of what opens or ends.
  const others = [...x.vector.keys()].filter((c) => !events.has(c) && y.vector.has(c))
  return shared.length > 0 && others.length > 0
}

/** Without any year there is no telling; what sets the time of a quantity is no event of its own. */
const isEvent = ({ range, setting, before }: Candidate): boolean =>
  (!setting || tokens(before).some(({ stem }) => events.has(conceptOf(stem)))) &&
  range.hi > daysPerYear * 2
