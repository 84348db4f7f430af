import type { AudienceWhy, Explanation, Named, Place } from '../explain/types.ts'
import type { Term } from '../model.ts'
import { wrap } from './wrap.ts'

/** An explanation as lines of 80 columns for a terminal, which end with a line end. */
export function formatExplanation(explanation: Explanation): string {
  const { claim, audiences, change } = explanation
  const parts = [
    [`${claim.id}  ${claim.file}:${claim.line}`, ...wrap('  ', `“${claim.text}”`)],
    readings(explanation),
    ...explanation.figures.map((figure) => figureLines(figure)),
    ...audiences.map(audienceLines),
    ['To change how it is read', ...change.flatMap((text) => wrap('  - ', text))],
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const width = 13

/** One line for each thing that was found of the claim, its name before it. */
function readings(explanation: Explanation): string[] {
  const { kind, roles, hedge, voice, origin, credibility } = explanation
  const rows: [name: string, text: string][] = [
    ...edits(explanation),
    ...themes(explanation),
    ['kind', `${kind.kind}: ${kind.words.length > 0 ? marked(kind.words) : kind.why}`],
    ...roles.map(({ role, words }): [string, string] => ['role', `${role}: ${marked([words])}`]),
    ...(hedge ? [hedgeRow(hedge)] : []),
    ['speaker', voice ? voiceText(voice) : 'nobody is named'],
    ['origin', `${origin.id} “${origin.name}”, ${origin.files.join(', ')}: ${origin.why}`],
    ...alike(explanation),
    ...(credibility
      ? [['credibility', `${credibility.grade}: ${credibility.why}`] satisfies [string, string]]
      : []),
    ...explanation.quotes.map(({ quote, speaker, integrity, original }): [string, string] => [
      'quotation',
      `“${quote}”: ${speaker ?? 'nobody named'}, ${integrity}${original ? `, ${original.file}:${original.line}` : ''}`,
    ]),
  ]
  return rows.flatMap(([name, text]) => wrap(`  ${name.padEnd(width)}`, text))
}

const marked = (words: string[]): string => words.map((word) => `“${word}”`).join(', ')

const edits = ({ edits: list }: Explanation): [string, string][] =>
  list.length === 0
    ? []
    : [
        [
          'edits',
          list
            .map(({ rule, from, to }) => `${rule} ${JSON.stringify(from)} → ${JSON.stringify(to)}`)
            .join('; '),
        ],
      ]

const ruleOf = { phrase: 'phrases in it', hint: 'words in it that hint', heading: 'its heading' }

function themes({ themes: list, section }: Explanation): [string, string][] {
  const own = list.map(({ theme, by, terms }): [string, string] => [
    'theme',
    `${theme}: by ${ruleOf[by]}, ${termsText(terms)}`,
  ])
  const others = section.tags
    .filter(({ theme }) => !list.some((one) => one.theme === theme))
    .map(({ theme }) => theme)
  const rest = others.length > 0 ? `; others of its section: ${others.join(', ')}` : ''
  if (own.length > 0) return rest === '' ? own : [...own, ['', rest.slice(2)]]
  return [['theme', `none${rest}`]]
}

const termsText = (terms: Term[]): string =>
  terms
    .map(({ text, line, rule }) => `“${text}” (line ${line}${rule ? `, ${rule}` : ''})`)
    .join(', ')

const hedgeRow = ({
  step,
  meaning,
  words,
  from,
}: NonNullable<Explanation['hedge']>): [string, string] => [
  'hedge',
  `step ${step} of 7, ${meaning}: ${marked(words)}${from === 'lead-in' ? ' of the lead-in' : ''}`,
]

const voiceRule = {
  quotation: 'by its words in marks',
  sentence: 'named in the sentence as',
  'lead-in': 'by the lead-in',
  'sentence-before': 'who spoke in the sentence before, by the word',
}

function voiceText({
  speaker,
  anonymous,
  via,
  by,
  words,
  line,
}: NonNullable<Explanation['voice']>): string {
  const who = speaker ?? `nobody named, ${marked([anonymous ?? ''])}`
  return `${who}${via ? `, via ${via}` : ''}: ${voiceRule[by]} “${words}” (line ${line})`
}

const alike = ({ alike: list }: Explanation): [string, string][] =>
  list.length === 0
    ? [['alike', 'no claim of another source']]
    : list.map((other): [string, string] => ['alike', `${other.origin} ${nameOf(other)}`])

const nameOf = ({ id, file, line, text }: Named): string => `${id} (${file}:${line}) “${text}”`

function figureLines({
  text,
  kind,
  unit,
  lo,
  hi,
  group,
}: Explanation['figures'][number]): string[] {
  const range = lo === hi ? String(lo) : `${lo} to ${hi}`
  const flags = group.flags.length > 0 ? `, ${group.flags.join(', ')}` : ''
  return [
    ...wrap('', `Figure “${text}”: ${kind}, ${range} ${unit}`.trim()),
    ...wrap('  ', `group ${group.id} “${group.subject}”: ${group.verdict}${flags}`),
    ...group.others.flatMap(({ claim, file, line, text: other, referent }) =>
      wrap(
        '  - ',
        `“${other}”${referent ? ` of ${referent}` : ''} (${file}:${line}, claim ${claim})`,
      ),
    ),
  ]
}

function audienceLines({ audience, printed, leftOut, change }: AudienceWhy): string[] {
  const why = leftOut
    ? [
        ...wrap('  ', `not printed: ${leftOut.sentence} (${leftOut.why})`),
        ...leftOut.blocks.flatMap((block) => wrap('  ', `asked for by ${block}`)),
        ...(leftOut.repeats
          ? wrap('  ', `says nothing new beside ${nameOf(leftOut.repeats)}`)
          : []),
        ...leftOut.nearly.flatMap((other) => wrap('  ', `next after ${nameOf(other)}`)),
      ]
    : printed.flatMap(placeLines)
  const ways = change.flatMap((text) => wrap('  - ', text))
  return [`Brief “${audience}”`, ...why, ...(ways.length > 0 ? ['  to change that', ...ways] : [])]
}

function placeLines({ block, title, group, score, reason, runnerUp }: Place): string[] {
  const under = [title, group ?? ''].filter((part) => part !== '').join(' / ')
  return [
    ...wrap('  ', `printed in ${block}${under === '' ? '' : ` (${under})`}: ${reason}`),
    ...wrap(
      '    ',
      `score ${score}${runnerUp ? `; next would have been ${nameOf(runnerUp)}` : ''}`,
    ),
  ]
}
