import type { Claim, Event, Figure } from '../model.ts'

/**
 * Dated claims in order of date; those without a year stand last, as no year may be guessed. An
 * event gets a doubt where its date cannot be right: it is told as past and lies behind the source's
 * own date (`dates`, by file), or somebody acts in it before a source says that they were founded.
 */
export function timelineOf(
  claims: Claim[],
  figures: Map<string, Figure[]>,
  dates: ReadonlyMap<string, string> = new Map(),
): Event[] {
  const founded = foundingsIn(claims, figures)
  const events = claims.flatMap((claim) =>
    (figures.get(claim.id) ?? [])
      .filter((figure) => figure.kind === 'date')
      .map((figure): Event => {
        const date = String(figure.value)
        const doubt = doubtOf(date, claim, dates.get(claim.file), founded)
        return { date, text: figure.text, claim: claim.id, ...(doubt ? { doubt } : {}) }
      }),
  )
  const key = ({ date }: Event): string => (date.startsWith('--') ? `9999${date.slice(1)}` : date)
  return events.sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1))
}

const founding =
  /\b(\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+){0,4}),? (?:which |who )?(?:(?:was|were) (?:founded|established|created|set up|formed|born|incorporated|opened)|opened its doors) (?:only )?(?:in|on) /u

/** The year, month or day in which a claim says that somebody came into being. */
function foundingsIn(claims: Claim[], figures: Map<string, Figure[]>): Map<string, string> {
  const founded = new Map<string, string>()
  for (const claim of claims) {
    const name = founding.exec(claim.text)?.[1]?.replace(/^The /, '')
    const day = (figures.get(claim.id) ?? []).find(({ kind }) => kind === 'date')?.value
    if (name === undefined || typeof day !== 'string' || !/^\d{4}/.test(day)) continue
    if (!founded.has(name)) founded.set(name, day)
  }
  return founded
}

/** Verbs in the past that put the date itself into the past. */
const past =
  /\b(?:was|were|had|did|opened|closed|began|started|ended|rose|fell|cost|took|decided|approved|adopted|signed|said|announced|published|launched|held|met|reported|found)\b/
const ahead =
  /\b(?:will|would|shall|is to|are to|was to|were to|due|plan\p{Ll}*|expect\p{Ll}*|until|till|by|from|forecast\p{Ll}*|project\p{Ll}*|propos\p{Ll}*|target\p{Ll}*|set|scheduled|aims?|should|could|may|might|goal|for)\b/u

function doubtOf(
  date: string,
  { text }: Claim,
  sourceDate: string | undefined,
  founded: ReadonlyMap<string, string>,
): string | undefined {
  if (!/^\d{4}/.test(date)) return undefined
  const isLater = sourceDate !== undefined && comesBefore(sourceDate, date)
  if (isLater && past.test(text) && !ahead.test(text))
    return 'told as past, and later than its source'
  const name = openingsOf(text).find((words) => founded.has(words))
  const day = name === undefined ? undefined : founded.get(name)
  return day !== undefined && comesBefore(date, day) && !founding.test(text)
    ? `before ${name} was founded (${day})`
    : undefined
}

/** Names have up to so many words. */
const longestName = 5

/** The first word of a text, the first two, and so on: whoever it may be about. */
function openingsOf(text: string): string[] {
  const words = text.split(' ', longestName + 1)
  return words.slice(0, -1).map((_, i) => words.slice(0, i + 1).join(' '))
}

/** Whether a date lies wholly before another, as far as both are given. */
function comesBefore(a: string, b: string): boolean {
  const length = Math.min(a.split('/')[0]?.length ?? 0, b.split('/')[0]?.length ?? 0)
  return a.slice(0, length) < b.slice(0, length)
}
