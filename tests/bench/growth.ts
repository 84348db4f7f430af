/**
 * Tells how the time of each stage grows when a text doubles: 2 is linear, 4 is quadratic.
 * `npm run growth` takes texts of up to 1 MB, `npm run growth -- 10` up to 10 MB; a second word
 * picks the shapes whose names hold it. First single texts go through every stage, then dossiers of
 * five files through extract and select, by the number of their sentences. Times are those of the
 * processor, the collector's included, since a machine does other things as well; of three rounds
 * the median. A stage that has taken more than ten seconds is left out from then on, with those
 * behind it. The rates are those of the largest text, and say nothing of another machine.
 */
import { settleConfig } from '../../pipeline/config/settle-config.ts'
import { BriefError } from '../../pipeline/error.ts'
import { extract } from '../../pipeline/extract/index.ts'
import type { Document, Ledger, TaggedSection } from '../../pipeline/model.ts'
import { normalize } from '../../pipeline/normalize/index.ts'
import { toMarkdown } from '../../pipeline/normalize/to-markdown.ts'
import { parse } from '../../pipeline/parse/index.ts'
import { decode } from '../../pipeline/read/decode.ts'
import { select } from '../../pipeline/select/index.ts'
import { split } from '../../pipeline/split/index.ts'
import { tagger } from '../../pipeline/tag/index.ts'
import { sourceFile } from '../support/source-file.ts'
import { Clock, median, Tired } from './clock.ts'
import { dossiers, shapes } from './texts.ts'

const most = Number(process.argv[2] ?? 1) * 1e6
const only = process.argv[3] ?? ''
const rounds = 3
const patience = 10_000
/** Below so many milliseconds what is timed is everything else. */
const least = 15

const theme = { id: 'dues', title: 'Dues', phrases: [{ text: 'harbour dues', weight: 2 }], not: [] }
const config = settleConfig(
  { title: 'Growth', themes: [{ ...theme, phrases: ['harbour dues', 'council'] }] },
  '',
)

/** A source that no pipeline would read. */
class Refused extends Error {}

/** What a run has found, for the rates. */
interface Found {
  sentences: number
  figures: number
}

const foundIn = ({ claims, figures }: Ledger): Found => ({
  sentences: claims.length,
  figures: figures.reduce((sum, { values }) => sum + values.length, 0),
})

type Work = (length: number, clock: Clock) => Promise<Found>

/** A source up to its tagged sections. */
async function read(
  text: string,
  format: (typeof shapes)[number]['format'],
  path: string,
  clock: Clock,
): Promise<{ document: Document; tagged: TaggedSection[] }> {
  const bytes = Buffer.from(text)
  const decoded = await clock.run('decode', () => decode(bytes, path, format))
  const parsed = await clock.run('parse', () => parse(sourceFile(decoded.text, path, format)))
  const document = await clock.run('normalize', () => normalize(parsed))
  await clock.run('write', () => toMarkdown(document.tree, document.meta))
  const sections = await clock.run('split', () => split(document))
  const tagged = await clock.run('tag', () => sections.map(tagger([theme])))
  return { document, tagged }
}

async function digest(
  documents: Document[],
  tagged: TaggedSection[],
  clock: Clock,
): Promise<Found> {
  const ledger = await clock.run('extract', () =>
    extract(documents, tagged, { title: 'T', aliases: [] }),
  )
  await clock.run('select', () => config.audiences.map((audience) => select(ledger, audience)))
  return foundIn(ledger)
}

const single =
  ({ format, make }: (typeof shapes)[number]): Work =>
  async (length, clock) => {
    const { document, tagged } = await read(make(length), format, 'a', clock)
    return digest([document], tagged, clock)
  }

/** Five files that take their sentences in turn; `count` of them in all. */
const dossier =
  (part: (i: number) => string): Work =>
  async (count, clock) => {
    const parts = Array.from({ length: count }, (_, i) => part(i))
    const read5 = await Promise.all(
      [0, 1, 2, 3, 4].map((file) =>
        read(
          parts.filter((_, i) => i % 5 === file).join(''),
          'text',
          `${file}`,
          new Clock(undefined),
        ),
      ),
    )
    return digest(
      read5.map(({ document }) => document),
      read5.flatMap(({ tagged }) => tagged),
      clock,
    )
  }

/** The median of each stage over the rounds. */
async function timed(
  work: Work,
  size: number,
  tired: string | undefined,
): Promise<{ times: Map<string, number>; found?: Found }> {
  const all = new Map<string, number[]>()
  let found: Found | undefined
  for (let round = 0; round < rounds; round++) {
    const clock = new Clock(tired)
    try {
      found = await work(size, clock)
    } catch (error) {
      if (error instanceof BriefError) throw new Refused(error.diagnostics[0]?.code)
      if (!(error instanceof Tired)) throw error
    }
    for (const [stage, ms] of clock.times) all.set(stage, [...(all.get(stage) ?? []), ms])
    if (Math.max(...clock.times.values()) > patience) break
  }
  const times = new Map([...all].map(([stage, list]) => [stage, median(list)]))
  return found ? { times, found } : { times }
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

function ratios(before: Map<string, number>, times: Map<string, number>): string {
  const cells = [...times].map(([stage, ms]) => {
    const old = before.get(stage) ?? 0
    const ratio = old < least ? '–' : `×${(ms / old).toFixed(2)}`
    return `${stage} ${ratio}`.padEnd(17)
  })
  return cells.join('').trimEnd()
}

/** Per second of extract, and of all stages together. */
function rates({ sentences, figures }: Found, times: Map<string, number>): string {
  const seconds = (times.get('extract') ?? 0) / 1000
  const all = [...times.values()].reduce((sum, ms) => sum + ms, 0) / 1000
  const per = (count: number, time: number): string => (count / time).toFixed(0)
  return `sentences/s ${per(sentences, seconds)} in extract, ${per(sentences, all)} in all; figures/s ${per(figures, seconds)}`
}

async function grow(
  name: string,
  work: Work,
  sizes: number[],
  unit: (size: number) => string,
): Promise<void> {
  say(name)
  let before = new Map<string, number>()
  let tired: string | undefined
  let last = ''
  try {
    for (const size of sizes) {
      const { times, found } = await timed(work, size, tired)
      if (before.size > 0) say(`  ${unit(size).padStart(9)}  ${ratios(before, times)}`)
      if (found) last = rates(found, times)
      before = times
      tired = [...times].find(([, ms]) => ms > patience)?.[0] ?? tired
      if (times.size <= 1) break
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    say(`  refused: ${error.message}`)
  }
  if (last) say(`  ${last}`)
}

const halves = (size: number, fewest: number): number[] =>
  size < fewest ? [] : [...halves(size / 2, fewest), size]

const picked = shapes.filter(({ name }) => name.includes(only))

// Once round, so that the first text does not pay for compiling.
for (const shape of picked) await single(shape)(20_000, new Clock(undefined)).catch(() => {})

for (const shape of picked)
  await grow(
    shape.name,
    single(shape),
    halves(most, 300_000),
    (size) => `${(size / 1e6).toFixed(2)} MB`,
  )
for (const { name, part } of dossiers.filter((each) => `dossier: ${each.name}`.includes(only)))
  await grow(`dossier: ${name}`, dossier(part), [2500, 5000, 10_000, 20_000], (size) => `${size}`)
