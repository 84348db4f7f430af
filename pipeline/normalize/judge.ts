import type { Document, Judgement } from '../model.ts'
import { detectSpin, least } from './detect-spin.ts'
import { judgeKind } from './judge-kind.ts'
import { generatedWords } from './kind-signs.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** Judges a normalized document by itself: its kind, its language, and whether a program wrote it. */
export function judge(document: Document): Judgement {
  const lines = textLines(document.tree)
  const removed = document.log.flatMap(({ text, action }) =>
    action === 'changed' ? [] : text.split('\n').map((line) => line.trim()),
  )
  const title = document.meta.title ?? lines.find(({ heading }) => heading)?.text ?? ''
  const spin = detectSpin(lines.map(({ text }) => text).join('\n'))
  const language = languageOf(lines)
  return {
    ...judgeKind({ title, lines, removed }),
    ...(language === undefined ? {} : { language }),
    generated: [...removed, ...lines.filter(isShort).map(({ text }) => text)].some((text) =>
      generatedWords.test(text.slice(0, 300)),
    ),
    spun: spin.score >= least ? spin.signs : [],
  }
}

/** An article may speak of generated summaries at length; of itself it says so in a line. */
const isShort = ({ text }: TextLine): boolean => text.length <= 120

/**
 * The language that most letters are in, of the lines whose language is sure. Another one than
 * English must hold half of the text: a list of names with one quotation in German is not German.
 */
function languageOf(lines: TextLine[]): string | undefined {
  const letters = new Map<string, number>()
  let all = 0
  for (const { text, language } of lines) {
    all += text.length
    if (language !== undefined) letters.set(language, (letters.get(language) ?? 0) + text.length)
  }
  const [most] = [...letters].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most && (most[0] === 'en' || most[1] * 2 >= all) ? most[0] : undefined
}
