import type { Span } from '../../model.ts'
import type { Voice } from '../speaker.ts'
import type { Spoken } from './spoken.ts'

/** What a sentence has from the words in marks that it holds or lies in. */
export interface Heard {
  /** Absent where nobody is heard in it, or several are. */
  voice?: Voice
  /** It is part of a longer quotation, with one of its marks or none. */
  quoted?: 'in-part' | 'inside'
}

/** Who is heard in a sentence of a block, whose words in marks are given. */
export function heardIn({ start, end }: Span, spoken: Spoken[]): Heard {
  const said = spoken.filter(
    ({ outer, whyNot }) => whyNot === undefined && outer.start < end && start < outer.end,
  )
  const [first, ...others] = said
  if (!first) return {}
  const cutOff = said.some(({ outer }) => outer.start < start || outer.end > end)
  const inside = said.every(({ outer }) => outer.start < start && outer.end > end)
  const same = others.every(({ voice }) => voice.speaker === first.voice.speaker)
  const named = first.voice.speaker !== undefined || first.voice.anonymous !== undefined
  return {
    // Words of nobody known are not the narrator's either.
    ...(same && (named || cutOff) ? { voice: first.voice } : {}),
    ...(cutOff ? { quoted: inside ? 'inside' : 'in-part' } : {}),
  }
}
