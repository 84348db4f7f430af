import fc from 'fast-check'
import { nastyText } from './arbitrary-tree.ts'
import { nastyHtml } from './nasty-html.ts'

/** Characters that reorder, join, vanish, combine, or are half of one. */
const oddities = [
  ...['\u202e', '\u2066', '\u2069', '\u200f', '\u061c', '\u200b', '\u200d', '\u2060', '\ufeff'],
  ...[
    '\u0301',
    '\u0489',
    '\u20dd',
    '\ufe0f',
    '\u{e0041}',
    '\u{1f3fb}',
    '\ud800',
    '\udc00',
    '\ufffe',
  ],
  ...['\0', '\b', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u2029', '\v', '\f', '\r', '\u00ad'],
  ...['ß', 'İ', 'ﬁ', 'Ǆ', '٣', '½', '漢字', '한', 'ไทย', 'नमस्ते', 'العربية', '👩‍👩‍👧‍👦', '🇦🇹'],
]

const sentences = [
  'The dues rose by 12 per cent to $4.5 million in 2024, said Ann Lee.',
  '“We will not pay”, she said.',
  'According to the council, it may cost €3bn–€4bn by May 2026!',
  'By Ann Lee',
  '3 May 2024',
  '- It could fail',
  'What follows:',
  'Share',
  'Mr. A. B. Smith vs. the U.S. et al. (2019) [12].',
]

const spaces = [' ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u3000']

const long = fc
  .tuple(
    fc.constantFrom(...oddities, 'a', ' ', '“', '1,', '. ', '('),
    fc.integer({ min: 1, max: 3000 }),
  )
  .map(([unit, times]) => unit.repeat(times))

/** Whatever may come: sentences, marks of all kinds, odd characters and runs of one. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...sentences) },
      { weight: 4, arbitrary: fc.constantFrom(...spaces) },
      { weight: 3, arbitrary: fc.constantFrom(...oddities) },
      { weight: 3, arbitrary: nastyText },
      { weight: 2, arbitrary: nastyHtml },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 1, arbitrary: long },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))
