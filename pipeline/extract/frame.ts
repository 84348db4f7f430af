import { hedgeOf } from '../language/hedges.ts'
import { wordsOf } from '../language/words.ts'
import type { Block, Edit, Section } from '../model.ts'
import { reports } from './cues/kind-phrases.ts'
import { type Part, partOfHeading, partOfLeadIn } from './cues/part-headings.ts'
import { type Voice, voiceOfLeadIn } from './speaker.ts'

/** What the sentences of a block owe to the heading, the lead-in and the label above them. */
export interface Frame {
  /** Who a list belongs to: "According to the minister:". */
  voice: Voice
  /** The lead-in reports, whoever it is that speaks. */
  reported: boolean
  above?: { part: Part; words: string }
  /** The lead-in, where it must be printed before the items. */
  leadIn?: string
  /** The lead-in, where its hedge is that of every item, printed or not. */
  hedging?: string
  /** The items go on from the lead-in's own sentence. */
  continues: boolean
}

/** A longer lead-in would drown its item. */
const longest = 25

/** Lead-ins whose sentence the items end: "Schools should:", "The plan is expected to:". */
const unfinished =
  /\b(?:should|must|may|might|could|can|cannot|will|would|shall|to|not|that|by|if|when|whether|because|for|of|with|from|and|or|is|are|was|were|be)\s*(?::|…|\.{3})?$/i

/** "The growers named two risks:" */
const lists =
  /^(?!There\b|It\b)[^:]{2,80}\b(?:names?|named|listed|sees|see|saw|identif(?:y|ies|ied)|cites?|cited|gives?|gave|points? to|raises?|raised) [^:]{2,60}:?$/

/** What the surroundings of a block give to its sentences. */
export function frameOf(section: Section, block: Block): Frame {
  const lead = block.leadIn === undefined ? undefined : section.blocks[block.leadIn]?.text
  const above = partAbove(section, block, lead)
  const continues = lead !== undefined && (unfinished.test(lead) || /^\p{Ll}/u.test(block.text))
  return {
    voice: leadVoice(section, block),
    reported: lead !== undefined && (reports.test(lead) || lists.test(lead)),
    continues,
    ...(above ? { above } : {}),
    ...(lead !== undefined && isNeeded(lead, continues) ? { leadIn: lead } : {}),
    ...(lead !== undefined && hedges(lead, continues) ? { hedging: lead } : {}),
  }
}

/** Who a list belongs to: "According to the minister:" above it, or above the list it is in. */
function leadVoice(section: Section, block: Block): Voice {
  const lead = block.leadIn === undefined ? undefined : section.blocks[block.leadIn]
  return lead ? { ...leadVoice(section, lead), ...voiceOfLeadIn(lead.text) } : {}
}

/** Up to so many words a lead-in that hedges does so for its list: "Three problems may arise:". */
const framing = 8

/** A lead-in is printed where its items are no sentences without it, and where its hedge is theirs. */
function isNeeded(lead: string, continues: boolean): boolean {
  const words = wordsOf(lead).length
  return (continues && words <= longest) || hedges(lead, continues)
}

const hedges = (lead: string, continues: boolean): boolean =>
  hedgeOf(lead) !== undefined && (continues || wordsOf(lead).length <= framing)

/** The nearest wins: the label of a block, the lead-in of its list, the headings from within. */
function partAbove(section: Section, block: Block, lead: string | undefined): Frame['above'] {
  const { label, text } = block
  const own = label && partOfHeading(text.slice(label.start, label.end))
  if (own) return { part: own, words: text.slice(label.start, label.end).trim() }
  const led = lead === undefined ? undefined : partOfLeadIn(lead)
  if (led) return { part: led, words: lead ?? '' }
  for (const heading of [section.heading, ...[...section.path].reverse()]) {
    const part = partOfHeading(heading)
    if (part) return reaches(part, block) ? { part, words: heading } : undefined
  }
  return undefined
}

/** Running text under "Methods" is on methods; under "Risks" it may tell what has been done. */
const reaches = (part: Part, block: Block): boolean =>
  block.kind === 'item' || part === 'method' || part === 'limit'

/**
 * A sentence with its lead-in before it in brackets, as an edit that can be undone. The first
 * sentence of an item alone goes on from the lead-in; a hedge holds for all of them.
 */
export function withLeadIn(
  text: string,
  edits: Edit[],
  { leadIn, hedging, continues }: Frame,
  first: boolean,
): { text: string; edits: Edit[] } {
  if (leadIn === undefined || !(hedging !== undefined || (continues && first)))
    return { text, edits }
  const to = `[${leadIn.trim()}] `
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start + to.length,
    end: edit.end + to.length,
  }))
  return {
    text: to + text,
    edits: [{ start: 0, end: to.length, from: '', to, rule: 'lead-in' }, ...moved],
  }
}
