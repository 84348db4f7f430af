import { stemCounts } from '../language/similarity.ts'
import type { Evidence } from '../model.ts'
import type { Candidate } from './candidates.ts'
import { type Chosen, mayTake, take } from './chosen.ts'
import { type QuestionType, questionTypes } from './question-type.ts'

/** Share of a question's content words that an answer must hold: a wrong answer is worse than none. */
const needed = 0.8

/** Share of them that must stand in the sentence itself; the heading above may give the rest. */
const ownNeeded = 0.5

/** Share of them in a heading that is a question itself: what stands below answers that one. */
const askedAbove = 0.6

/** A claim as something that may answer. */
interface Answer {
  candidate: Candidate
  own: Map<string, number>
  heading: Map<string, number>
}

/**
 * The claims that answer each question, at most two, of two origins; a question without one is left
 * open. An answer holds nearly all content words of the question, and what its first word asks
 * for: "how many" a number of that thing, "who" a name, "when" a date, "will" a forecast; or it
 * stands below a heading that asks nearly the same.
 */
export function chooseAnswers(
  questions: string[],
  pool: Candidate[],
  block: number,
  chosen: Chosen,
): Evidence[] {
  // What a term means answers no question about the case at hand.
  const answers = pool
    .filter(({ claim, after }) => after === undefined && !claim.roles.includes('definition'))
    .map((candidate): Answer => {
      const { text, heading } = candidate.claim
      return { candidate, own: stemCounts(text), heading: stemCounts(heading) }
    })
  return questions.flatMap((question) => {
    const [best, ...rest] = ranked(question, answers).filter(({ candidate }) =>
      mayTake(chosen, candidate.claim),
    )
    if (!best) return []
    const second = rest.find(
      ({ candidate }) => candidate.claim.origin !== best.candidate.claim.origin,
    )
    const both = [best, ...(second ? [second] : [])]
    for (const { candidate } of both) take(chosen, candidate.claim)
    return both.map(({ candidate, share }) => ({
      block,
      claim: candidate.claim.id,
      group: question,
      score: share,
      reason: `holds ${Math.round(share * 100)} % of the question's words, and what it asks for`,
    }))
  })
}

interface Fit {
  candidate: Candidate
  share: number
}

/** Those that answer, best first; equal ones in the order of the ledger. */
function ranked(question: string, answers: Answer[]): Fit[] {
  const type = questionTypes.find(({ asks }) => asks.test(question))
  const asked = askedStems(question, type)
  if (asked.length === 0) return []
  return answers
    .flatMap(({ candidate, own, heading }): Fit[] => {
      const above = isAskedAbove(candidate.claim.heading, asked, heading)
      if (above) return [{ candidate, share: above }]
      const inOwn = asked.filter((stem) => own.has(stem)).length / asked.length
      const share = asked.filter((stem) => own.has(stem) || heading.has(stem)).length / asked.length
      if (share < (type?.needed ?? needed) || inOwn < ownNeeded) return []
      return type && !fits(candidate, question, type) ? [] : [{ candidate, share }]
    })
    .sort((a, b) => b.share - a.share)
}

/** Two of its words at least: "Who pays?" alone asks the same of many things. */
function isAskedAbove(
  heading: string,
  asked: string[],
  stems: ReadonlyMap<string, number>,
): number | undefined {
  if (!heading.trimEnd().endsWith('?')) return undefined
  const held = asked.filter((stem) => stems.has(stem)).length
  return held >= 2 && held / asked.length >= askedAbove ? held / asked.length : undefined
}

/** That something is not known answers any question about it. */
const unknown =
  /\b(?:not (?:been )?(?:known|measured|audited|tested|reproduced|disclosed|published|counted)|unknown|unclear|no (?:data|figures|evidence)|(?:has|have|had) (?:never|not yet) (?:been )?\w+ed)\b/i

const fits = (candidate: Candidate, question: string, type: QuestionType): boolean =>
  !isGeneric(candidate.claim.text, question) &&
  (unknown.test(candidate.claim.text) || type.answers(candidate, question))

/** "A model is trained on data" says nothing of "the model": what is asked of one thing, of any. */
function isGeneric(text: string, question: string): boolean {
  const things = [...question.matchAll(/\bthe ((?:\p{Ll}[\p{L}-]* ){0,1}?)(\p{Ll}[\p{L}-]*)/gu)]
  return things.some(([, , thing = '']) => {
    const noun = thing.replace(/(?:es|s)$/, '')
    const any = new RegExp(`\\b(?:an?|any|every) (?:\\p{L}+ )?${noun}(?:e?s)?\\b`, 'iu')
    const one = new RegExp(
      `\\b(?:the|this|that|its|their|\\p{Lu}[\\p{L}’']*) (?:[\\p{L}-]+ ){0,2}${noun}`,
      'u',
    )
    return any.test(text) && !one.test(text)
  })
}

/** Content stems of a question, without the words that its form stands for. */
function askedStems(question: string, type: QuestionType | undefined): string[] {
  const bare = type?.frame ? question.replace(type.frame, ' ') : question
  return [
    ...stemCounts(bare.replace(/\b(?:anybody|anyone|somebody|someone|there)\b/gi, ' ')).keys(),
  ]
}
