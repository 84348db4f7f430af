import type { Diagnostic } from '../error.ts'
import { placeIn } from './place.ts'

/** Characters that a reader does not see, and what they do. */
const kinds: readonly { code: string; pattern: RegExp; what: string; hint: string }[] = [
  {
    // The property Bidi_Control; see "Trojan Source" (CVE-2021-42574).
    code: 'W_BIDI',
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    what: 'changes the order in which text is shown',
    hint: 'what is shown may not be what is read; take it out unless the script needs it',
  },
  {
    code: 'W_CTRL_CHARS',
    // Tab, line feed, form feed and carriage return are white space.
    pattern: /(?![\t\n\f\r])\p{Cc}/gu,
    what: 'is a control character',
    hint: 'take it out',
  },
  {
    code: 'W_INVISIBLE',
    pattern: /[\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu,
    what: 'is invisible',
    hint: 'what is read may be more than what is shown; take it out',
  },
]

/** One warning for each kind of hidden characters in a text, at the first of them. */
export function hiddenCharacters(text: string, file: string): Diagnostic[] {
  return kinds.flatMap(({ code, pattern, what, hint }) => {
    const offset = text.search(pattern)
    if (offset < 0) return []
    const count = text.match(pattern)?.length ?? 1
    const message = `${nameOf(text, offset)} ${what}${count > 1 ? ` (first of ${count} such)` : ''}`
    return [{ code, severity: 'warning', message, file, ...placeIn(text, offset), hint }]
  })
}

/** How many of a text's characters are controls other than white space. */
export function controlCount(text: string): number {
  return text.match(/(?![\t\n\f\r])\p{Cc}/gu)?.length ?? 0
}

function nameOf(text: string, offset: number): string {
  const code = text.codePointAt(offset) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
