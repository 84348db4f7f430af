import type { Block } from '../../model.ts'
import type { Voice } from '../speaker.ts'
import { attribute } from './attribute.ts'
import type { Told } from './blot.ts'
import type { Discourse } from './discourse.ts'
import type { Said } from './goes-on.ts'
import { voiceOfSubject } from './voice-of-subject.ts'

/** What is handed on from block to block of a section. */
export interface State {
  discourse: Discourse
  /** Whose words were not closed: they go on where the next paragraph opens with a mark. */
  open?: Voice
  /** Who alone spoke in the paragraph before, up to its end. */
  lastBlock?: Voice
  /** Whom it announces: "Sand answered:". */
  announced?: Voice
}

interface Read {
  block: Block
  lines: Told[]
  spoken: { voice: Voice; closed: boolean; whyNot?: string }[]
  discourse: Discourse
  said: Said | undefined
  fullNames: ReadonlyMap<string, string>
}

/** What the next block needs to know of one that has been read. */
export function handOn({ block, lines, spoken, discourse, said, fullNames }: Read): State {
  const last = spoken.at(-1)
  if (last && !last.closed) return { discourse, open: last.voice }
  const final = lines.at(-1)?.text ?? ''
  if (final.endsWith(':') && block.kind !== 'item') {
    const found = attribute({ words: '', head: `${final} `, tail: '', rest: '' })
    return found
      ? { discourse, announced: voiceOfSubject(found.subject, discourse, fullNames) }
      : { discourse }
  }
  const alone = new Set(spoken.flatMap((one) => (one.whyNot ? [] : [one.voice.speaker]))).size === 1
  return alone && said?.line === lines.length - 1
    ? { discourse, lastBlock: said.voice }
    : { discourse }
}
