/** The words of a document as they stand inside its lines. */
export interface Vocabulary {
  /** With hyphens, in lower case: `long-term`. */
  hyphenated: Set<string>
  whole: Set<string>
}

export function vocabularyOf(lines: string[]): Vocabulary {
  const vocabulary: Vocabulary = { hyphenated: new Set(), whole: new Set() }
  for (const line of lines)
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)) {
      if (word.endsWith('-')) continue
      if (word.includes('-')) vocabulary.hyphenated.add(word)
      else vocabulary.whole.add(word)
    }
  return vocabulary
}

/** First parts that English writes with a hyphen. */
const prefix = /^(?:self|well|ex|half|quasi|cross|all|non|high|low|long|short|full|part|on|off)$/i

/** The text of lines that make one paragraph, in time that grows as their length. */
export function joinLines(lines: string[], words: Vocabulary): string {
  return lines
    .map((line, i) => {
      const after = lines[i + 1]
      if (after === undefined) return line
      const { cut, glue } = seam(line, after, words)
      return line.slice(0, line.length - cut) + glue
    })
    .join('')
}

interface Seam {
  /** How many characters at the end of the first line go. */
  cut: 0 | 1
  glue: '' | ' '
}

const joined: Seam = { cut: 1, glue: '' }
const kept: Seam = { cut: 0, glue: '' }
const spaced: Seam = { cut: 0, glue: ' ' }

/** How two lines of one paragraph are joined; a hyphen at the end goes if it only parts a word. */
function seam(before: string, after: string, words: Vocabulary): Seam {
  const tail = before.slice(-200)
  if (tail.endsWith('\u00AD')) return joined
  if (/\p{L}[‐-]$/u.test(tail)) return hyphenSeam(lastWord(tail.slice(0, -1)), after, words)
  // An em dash has no spaces, and addresses break behind their slashes.
  if (/(?:—|https?:\/\/\S*[/.=_?&-])$/.test(tail)) return kept
  return /\d[‐–-]$/.test(tail) && /^\d/.test(after) ? kept : spaced
}

function hyphenSeam(first: string, after: string, { hyphenated, whole }: Vocabulary): Seam {
  const second = /^[\p{L}\p{N}’'-]*/u.exec(after)?.[0] ?? ''
  // "short- and long-term"
  if (/^(?:and|or|to|but|und|oder|bis|et|ou)$/.test(second)) return spaced
  if (/^[\p{Lu}\p{N}]/u.test(after)) return kept
  const stem = second.replace(/['’-].*$/, '')
  const base = first.slice(first.lastIndexOf('-') + 1)
  if (whole.has((base + stem).toLowerCase())) return joined
  const isKnown = [stem, second].some((end) => hyphenated.has(`${first}-${end}`.toLowerCase()))
  // "state-of-the-" and "art", but not "device-inde-" and "pendent".
  const inRow = base !== first && /^(?:the|of|in|to|up|and|by|on|a|an|for|at|or)$/i.test(base)
  return isKnown || inRow || prefix.test(base) ? kept : joined
}

function lastWord(text: string): string {
  let start = text.length
  while (start > 0 && /[\p{L}\p{N}’'-]/u.test(text[start - 1] ?? '')) start--
  return text.slice(start)
}
