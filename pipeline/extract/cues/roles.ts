import type { ClaimKind, Cue, Role } from '../../model.ts'
import type { Part } from './part-headings.ts'
import { rolePhrases } from './role-phrases.ts'
import { turnsIn } from './valence.ts'

export interface RoleCue extends Cue {
  as: Role
}

/** What bears on the roles of a sentence beside its own words. */
export interface RoleContext {
  kind?: ClaimKind
  /** What the heading, lead-in or label above says, with its words. */
  above?: { part: Part; words: string } | undefined
}

const phrases = rolePhrases.map(([as, words]): [Role, RegExp] => [
  as,
  new RegExp(words.source, `${words.flags}g`),
])

const negated =
  /(?:\b(?:not(?! without)|never|no|(?<!not )without|neither|nor|hardly|cannot|nothing|nobody|none)|n[’']t)(?: [\p{L}’']+){0,3} $/iu
/** "no drawback", "no later than": what "no" stands before. */
const lowered =
  /\b(?:cut|cuts|reduc\w+|lower(?:s|ed|ing)?|limit(?:s|ed|ing)?|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|against|remov\w+|eliminat\w+|less|fewer)(?: [\p{L}’']+){0,3} $/iu
/** "To improve safety, …" tells what for; "appears to improve safety" tells what happens. */
const purpose =
  /(?<!\b(?:appears?|appeared|seems?|seemed|helps?|helped|likely|expected|shown|found|said|tends?|continues?)) to $|^To $/i
/** "Whether it is effective" says nothing for it. */
const open = /\b(?:whether|if|unless|how) [^,;]{0,50}$/i

const denies =
  /\b(?:den(?:y|ies|ied|ying)|disputes?|disputed|rejects?|rejected|refutes?|refuted|no evidence (?:that|of)|not true that|myth)\b/i
const uncertain =
  /\b(?:may|might|could|will|would|expected|likely|if|unless|fears?|feared|warns?|warned|threat\w*|risks?|danger)\b/

/**
 * The parts that a statement plays, each once, with the words that show it. A question, and what a
 * text denies, is neither for nor against; a recommendation is not its own argument.
 */
export function rolesOf(text: string, { kind, above }: RoleContext = {}): RoleCue[] {
  if (isQuestion(text)) return fromAbove(above, [])
  const denied = denies.test(text)
  const found = [...spoken(text), ...turned(text)].filter(
    ({ as }) => !(isArgument(as) && (denied || kind === 'recommendation')),
  )
  return onceEach([...found, ...fromAbove(above, found)])
}

const isQuestion = (text: string): boolean => /\?["”’')\]]*$/.test(text)
const isArgument = (role: Role): boolean => role === 'pro' || role === 'con' || role === 'risk'

/** Roles by fixed phrases. */
function spoken(text: string): RoleCue[] {
  return phrases.flatMap(([as, pattern]): RoleCue[] => {
    for (const match of text.matchAll(pattern)) {
      const role = roleAfter(as, text.slice(Math.max(0, match.index - 60), match.index))
      if (role) return [{ as: role, words: match[0] }]
    }
    return []
  })
}

/** A role, as what stands before its words leaves it: "did not help" is a con, "no drawback" is none. */
function roleAfter(as: Role, before: string): Role | undefined {
  if (!isArgument(as)) return as
  if (as === 'risk' && (negated.test(before) || lowered.test(before))) return undefined
  if (as !== 'risk' && open.test(before)) return undefined
  if (as !== 'risk' && purpose.test(before)) return undefined
  if (!negated.test(before)) return as
  return as === 'pro' ? 'con' : undefined
}

/** Roles by what moves and which way; what is bad and not certain is a risk. */
function turned(text: string): RoleCue[] {
  const risky = uncertain.test(text)
  return turnsIn(text).map(({ good, words }) => ({
    as: good ? 'pro' : risky ? 'risk' : 'con',
    words,
  }))
}

const opposite: Partial<Record<Part, Role[]>> = {
  pro: ['con', 'risk'],
  con: ['pro'],
  risk: ['pro'],
  limit: ['pro'],
  option: ['pro', 'con', 'risk'],
}

/** The role of the heading above, where nothing in the sentence speaks against it. */
function fromAbove(above: RoleContext['above'], found: RoleCue[]): RoleCue[] {
  if (!above || above.part === 'recommendation') return []
  const against = opposite[above.part] ?? []
  if (found.some(({ as }) => against.includes(as))) return []
  return [{ as: above.part, words: above.words }]
}

function onceEach(cues: RoleCue[]): RoleCue[] {
  return cues.filter((cue, i) => cues.findIndex(({ as }) => as === cue.as) === i)
}
