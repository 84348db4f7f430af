import { voiceIn, voiceOfLeadIn } from '../extract/speaker.ts'
import type { Block, Claim, Ledger, TaggedSection } from '../model.ts'
import { blockOf } from './section-of.ts'
import type { VoiceWhy } from './types.ts'

type Found = Pick<VoiceWhy, 'by' | 'words' | 'line'>

/** Who says a claim and by which words; undefined where nobody is heard. */
export function voiceWhy(
  claim: Claim,
  section: TaggedSection | undefined,
  ledger: Ledger,
): VoiceWhy | undefined {
  const { speaker, anonymous, via } = claim
  if (speaker === undefined && anonymous === undefined) return undefined
  const who = {
    ...(speaker === undefined ? {} : { speaker }),
    ...(anonymous === undefined ? {} : { anonymous }),
    ...(via === undefined ? {} : { via }),
  }
  const found = byQuotation(claim, ledger) ?? bySentence(claim) ?? byLeadIn(claim, section)
  return { ...who, ...(found ?? byBefore(claim, ledger)) }
}

/** Words in marks: the sentence that names the speaker is theirs, or stands near them. */
function byQuotation(
  { file, start, end, speaker, anonymous }: Claim,
  { quotes }: Ledger,
): Found | undefined {
  const quote = quotes.find(
    (q) =>
      q.file === file &&
      q.start < end &&
      start < q.end &&
      (speaker === undefined ? q.anonymous === anonymous : q.speaker === speaker),
  )
  return quote && { by: 'quotation', words: quote.quote, line: quote.line }
}

function bySentence({ text, edits, line }: Claim): Found | undefined {
  const lead = edits.find(({ rule }) => rule === 'lead-in')
  const voice = voiceIn(text.slice(lead?.end ?? 0))
  const words = voice.speaker ?? voice.anonymous
  return words === undefined ? undefined : { by: 'sentence', words, line }
}

/** The lead-in of its list, or of the list that this one is in. */
function byLeadIn(claim: Claim, section: TaggedSection | undefined): Found | undefined {
  let block: Block | undefined = blockOf(claim, section)
  while (block?.leadIn !== undefined) {
    const lead: Block | undefined = section?.blocks[block.leadIn]
    const voice = lead ? voiceOfLeadIn(lead.text) : {}
    if (lead && (voice.speaker ?? voice.anonymous) !== undefined)
      return { by: 'lead-in', words: lead.text, line: lead.line }
    block = lead
  }
  return undefined
}

/** "He" is who spoke in the sentence before. */
function byBefore({ id, text, line }: Claim, { claims }: Ledger): Found {
  const before = claims[claims.findIndex((other) => other.id === id) - 1]
  return { by: 'sentence-before', words: /^\S+/.exec(text)?.[0] ?? '', line: before?.line ?? line }
}
