/**
 * Times each stage on texts that double in length, and prints how its time grows: 2 is linear, 4
 * is quadratic. `npm run growth`, or `npm run growth -- 10` for texts of up to 10 MB; a stage
 * that has taken more than three seconds is left out from then on, with those behind it. A third word
 * picks the texts whose names hold it.
 */
import { performance } from 'node:perf_hooks'
import { extract } from '../../pipeline/extract/index.ts'
import type { SourceFormat } from '../../pipeline/model.ts'
import { normalize } from '../../pipeline/normalize/index.ts'
import { toMarkdown } from '../../pipeline/normalize/to-markdown.ts'
import { parse } from '../../pipeline/parse/index.ts'
import { decode } from '../../pipeline/read/decode.ts'
import { split } from '../../pipeline/split/index.ts'
import { tagger } from '../../pipeline/tag/index.ts'
import { sourceFile } from '../support/source-file.ts'

const most = Number(process.argv[2] ?? 1) * 1e6
const only = process.argv[3] ?? ''
const patience = 3000

const names = ['Ann Lee', 'Bo Berg', 'The council', 'Mary Ito', 'The harbour board', 'Fishers']
const verbs = ['said', 'raised', 'cut', 'expects', 'denied', 'could lose']
const things = ['the dues', 'a licence', 'the budget', 'its boats', 'the old pier', 'new rules']

/** Sentences that differ, with a figure in each third and a quotation in each fifth. */
function sentence(i: number): string {
  const [who, does, what] = [names[i % 6], verbs[(i * 5 + 1) % 6], things[(i * 7 + 3) % 6]]
  const figure = i % 3 === 0 ? ` by ${(i % 97) + 1} per cent to $${i % 1013} million` : ''
  const quote = i % 5 === 0 ? ', and “nobody was asked about it at all”, as one of them put it' : ''
  return `${who} ${does} ${what}${figure} in the year ${1990 + (i % 37)}, number ${i}${quote}.`
}

const paragraph = (i: number): string =>
  Array.from({ length: 5 }, (_, k) => sentence(i * 5 + k)).join(' ')

/** Repeats a part, told its number, to a length. */
const filled =
  (part: (i: number) => string) =>
  (length: number): string => {
    const parts: string[] = []
    for (let i = 0, at = 0; at < length; i++) {
      const next = part(i)
      parts.push(next)
      at += next.length
    }
    return parts.join('')
  }

const texts: { name: string; format: SourceFormat; make: (length: number) => string }[] = [
  {
    name: 'text: paragraphs under headings',
    format: 'text',
    make: filled(
      (i) => `${i % 8 === 0 ? `What follows from part ${i}\n\n` : ''}${paragraph(i)}\n\n`,
    ),
  },
  {
    name: 'text: one heading, many lines',
    format: 'text',
    make: filled((i) => `${sentence(i)}\n`),
  },
  { name: 'text: one line', format: 'text', make: filled((i) => `${sentence(i)} `) },
  {
    name: 'text: wrapped lines',
    format: 'text',
    make: filled((i) => `${paragraph(i).replace(/(.{60,72}) /g, '$1\n')}\n\n`),
  },
  {
    name: 'text: wrapped, one paragraph',
    format: 'text',
    make: filled((i) => `goes on in small letters up to the ${i} end of each and every line\n`),
  },
  { name: 'text: list', format: 'text', make: filled((i) => `- ${sentence(i)}\n`) },
  { name: 'text: furniture', format: 'text', make: filled((i) => `Share\nArticle ${i}\n`) },
  {
    name: 'markdown: paragraphs under headings',
    format: 'markdown',
    make: filled(
      (i) =>
        `${i % 8 === 0 ? `## Part ${i}\n\n` : ''}*A* [b](https://a.example/${i}) ${paragraph(i)}\n\n`,
    ),
  },
  { name: 'markdown: one line', format: 'markdown', make: filled((i) => `${sentence(i)} `) },
  { name: 'markdown: list', format: 'markdown', make: filled((i) => `- ${sentence(i)}\n\n`) },
  {
    name: 'markdown: notes',
    format: 'markdown',
    make: filled((i) => `${sentence(i)}[^${i}]\n\n[^${i}]: Note ${i}.\n\n`),
  },
  {
    name: 'html: article',
    format: 'html',
    make: (length) =>
      `<html><body><article><h1>Dues</h1>${filled((i) => `<p>${i % 8 === 0 ? `</p><h2>Part ${i}</h2><p>` : ''}<b>A</b> ${paragraph(i)}</p>\n`)(length)}</article></body></html>`,
  },
  {
    name: 'html: one paragraph',
    format: 'html',
    make: (length) =>
      `<article><p>${filled((i) => `<i>${i}</i> ${sentence(i)}`)(length)}</p></article>`,
  },
  {
    name: 'html: list of links',
    format: 'html',
    make: (length) =>
      `<ul>${filled((i) => `<li><a href="/${i}">${sentence(i)}</a></li>`)(length)}</ul>`,
  },
]

const theme = { id: 'dues', title: 'Dues', phrases: [{ text: 'harbour dues', weight: 2 }], not: [] }

class Tired extends Error {}

/** Milliseconds of each stage before `tired`. */
async function timed(
  text: string,
  format: SourceFormat,
  tired?: string,
): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  const run = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    if (stage === tired) throw new Tired()
    const from = performance.now()
    const result = await work()
    times.set(stage, performance.now() - from)
    return result
  }
  try {
    const bytes = Buffer.from(text)
    const decoded = await run('decode', () => decode(bytes, 'a', format))
    const parsed = await run('parse', () => parse(sourceFile(decoded.text, 'a', format)))
    const document = await run('normalize', () => normalize(parsed))
    await run('write', () => toMarkdown(document.tree, document.meta))
    const sections = await run('split', () => split(document))
    const tagged = await run('tag', () => sections.map(tagger([theme])))
    await run('extract', () => extract([document], tagged, { title: 'T', aliases: [] }))
  } catch (error) {
    if (!(error instanceof Tired)) throw error
  }
  return times
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

// Once round, so that the first text does not pay for compiling.
for (const { format, make } of texts) await timed(make(20_000), format)

for (const { name, format, make } of texts.filter((each) => each.name.includes(only))) {
  say(name)
  let before = new Map<string, number>()
  let tired: string | undefined
  for (let length = 1e5; length <= most; length *= 2) {
    const times = await timed(make(length), format, tired)
    const cells = [...times].map(([stage, ms]) => {
      const old = before.get(stage) ?? 0
      // Below that, what is timed is everything else.
      const ratio = old > 15 ? ` ×${(ms / old).toFixed(1)}` : ''
      return `${stage} ${ms.toFixed(0)}${ratio}`.padEnd(22)
    })
    say(`  ${(length / 1e6).toFixed(1)} MB  ${cells.join('')}`.trimEnd())
    before = times
    tired = [...times].find(([, ms]) => ms > patience)?.[0] ?? tired
    if (times.size <= 1) break
  }
}
