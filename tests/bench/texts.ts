/** Shapes of text for the growth benchmark: ordinary ones, and those that are all of one thing. */
import type { SourceFormat } from '../../pipeline/model.ts'

const names = ['Ann Lee', 'Bo Berg', 'The council', 'Mary Ito', 'The harbour board', 'Fishers']
const verbs = ['said', 'raised', 'cut', 'expects', 'denied', 'could lose']
const things = ['the dues', 'a licence', 'the budget', 'its boats', 'the old pier', 'new rules']

/** Sentences that differ, with a figure in each third and a quotation in each fifth. */
export function sentence(i: number): string {
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

/** Puts what `filled` makes between a head and a tail. */
const within =
  (head: string, part: (i: number) => string, tail: string) =>
  (length: number): string =>
    `${head}${filled(part)(length)}${tail}`

export interface Shape {
  name: string
  format: SourceFormat
  make: (length: number) => string
}

const plain: [string, (i: number) => string][] = [
  [
    'paragraphs under headings',
    (i) => `${i % 8 === 0 ? `What follows from part ${i}\n\n` : ''}${paragraph(i)}\n\n`,
  ],
  ['one heading, many lines', (i) => `${sentence(i)}\n`],
  ['one line', (i) => `${sentence(i)} `],
  ['one line without a stop', (i) => `and the dues rose to ${i} `],
  ['one line of stops', () => 'a. b? '],
  ['wrapped lines', (i) => `${paragraph(i).replace(/(.{60,72}) /g, '$1\n')}\n\n`],
  [
    'wrapped, one paragraph',
    (i) => `goes on in small letters up to the ${i} end of each and every line\n`,
  ],
  [
    'wrapped, one paragraph of sentences',
    (i) => `and ends. Then goes the ${i} line on up to its own end\n`,
  ],
  ['list', (i) => `- ${sentence(i)}\n`],
  ['numbered list', (i) => `${(i % 999) + 1}. ${sentence(i)}\n`],
  ['headings', (i) => `What follows from part ${i}\n`],
  ['lead-ins', (i) => `The council raised the dues of berth ${i} as follows:\n`],
  ['equal lines', () => 'The council raised the dues of every berth in the port in May.\n'],
  ['share', () => 'Share\n'],
  ['furniture', (i) => `Share\nArticle ${i}\n`],
  ['teasers', (i) => `The council will close three schools and ${'x'.repeat(i % 50)}…\n`],
  ['table', (i) => `${i}\tberth ${i % 9}\t$${i % 97} million\n`],
  ['one figure', (i) => `The fee of berth ${i} rose to $5 million in the year 2020.\n`],
  ['German', (i) => `Der Rat hat die Gebühren für den Hafen und die Boote auf ${i} Euro erhöht.\n`],
]

const markdown: [string, (i: number) => string][] = [
  [
    'paragraphs under headings',
    (i) =>
      `${i % 8 === 0 ? `## Part ${i}\n\n` : ''}*A* [b](https://a.example/${i}) ${paragraph(i)}\n\n`,
  ],
  ['one line', (i) => `${sentence(i)} `],
  ['list', (i) => `- ${sentence(i)}\n\n`],
  ['nested list', (i) => `${'  '.repeat(i % 8)}- ${sentence(i)}\n`],
  ['nested quotations', (i) => `${'> '.repeat((i % 8) + 1)}${sentence(i)}\n\n`],
  ['headings', (i) => `${'#'.repeat((i % 6) + 1)} Part ${i}\n\n`],
  ['notes', (i) => `${sentence(i)}[^${i}]\n\n[^${i}]: Note ${i}.\n\n`],
]

const html: [string, Shape['make']][] = [
  [
    'article',
    within(
      '<html><body><article><h1>Dues</h1>',
      (i) => `<p>${i % 8 === 0 ? `</p><h2>Part ${i}</h2><p>` : ''}<b>A</b> ${paragraph(i)}</p>\n`,
      '</article></body></html>',
    ),
  ],
  ['one paragraph', within('<article><p>', (i) => `<i>${i}</i> ${sentence(i)}`, '</p></article>')],
  ['list of links', within('<ul>', (i) => `<li><a href="/${i}">${sentence(i)}</a></li>`, '</ul>')],
  ['table', within('<table>', (i) => `<tr><td>${i}<td>berth<td>$${i % 97} million`, '</table>')],
]

const named = (format: SourceFormat, parts: [string, Shape['make']][]): Shape[] =>
  parts.map(([name, make]) => ({ name: `${format}: ${name}`, format, make }))

export const shapes: Shape[] = [
  ...named(
    'text',
    plain.map(([name, part]) => [name, filled(part)]),
  ),
  ...named(
    'markdown',
    markdown.map(([name, part]) => [name, filled(part)]),
  ),
  ...named('html', html),
]

/** Sentences of a dossier, by their number; each of its files holds every fifth of them. */
export const dossiers: { name: string; part: (i: number) => string }[] = [
  { name: 'sentences that differ', part: (i) => `${sentence(i)}\n\n` },
  {
    name: 'sentences of few words',
    part: (i) => `The council raised the dues by ${i % 97} per cent.\n\n`,
  },
  { name: 'one sentence', part: () => 'The council raised the dues of the port in May.\n\n' },
  { name: 'one figure', part: (i) => `The fee of berth ${i} rose to $5 million in a year.\n\n` },
  { name: 'items', part: (i) => `- ${sentence(i)}\n` },
]
