import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { textFragment } from '../pipeline/compose/text-fragment.ts'
import { restoreWords } from '../pipeline/edits/restore-words.ts'
import type { EditRule } from '../pipeline/model.ts'

describe('the passage behind a statement', () => {
  it.each<[what: string, rule: EditRule, printed: string, from: string, passage: string]>([
    ['a tag', 'markup', 'Dues <>rose.', '<em>', 'Dues rose.'],
    ['an entity', 'entity', 'Dues< >rose.', '&nbsp;', 'Dues rose.'],
    ['a line end', 'white-space', 'Dues< >rose.', '\n    ', 'Dues rose.'],
    ['the number of a note', 'citation-mark', 'Dues <>rose.', '<sup>[2]</sup>', 'Dues rose.'],
    ['a bullet', 'list-marker', '<>Dues rose.', '- ', 'Dues rose.'],
    ['an added name', 'restored', '<[The port]> rose.', 'It', 'It rose.'],
    ['a lead-in', 'lead-in', '<[Dues:]> rose.', '', ' rose.'],
    ['an ellipsis', 'ellipsis', 'Dues <[…]> fell.', 'rose and', 'Dues rose and fell.'],
  ])(
    'has the words of the source as its readers see them: %s',
    (_, rule, marked, from, passage) => {
      const start = marked.indexOf('<')
      const to = marked.slice(start + 1, marked.indexOf('>'))
      const text = marked.replace(`<${to}>`, to)
      const edits = [{ start, end: start + to.length, from, to, rule }]
      expect(restoreWords(text, edits)).toBe(passage)
    },
  )
})

describe('the address of a passage', () => {
  it('names a short one whole, and a long one by its ends', () => {
    expect(textFragment('https://a.example/p', 'Dues rose, twice')).toBe(
      'https://a.example/p#:~:text=Dues%20rose%2C%20twice',
    )
    expect(
      textFragment('https://a.example/p', 'one two three four five six seven eight nine'),
    ).toBe('https://a.example/p#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine')
  })

  it('keeps the fragment that an address has, and needs an address on the web', () => {
    expect(textFragment('https://a.example/p#s', 'Well-kept')).toBe(
      'https://a.example/p#s:~:text=Well%2Dkept',
    )
    for (const url of ['', 'javascript:alert(1)', 'file:///etc/hosts', 'https://a b'])
      expect(textFragment(url, 'words')).toBe('')
  })

  test('is an address whose text is the passage’s, whatever that holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (passage) => {
        const url = textFragment('https://a.example/p', passage)
        const text = url.slice(url.indexOf('text=') + 5)
        expect(text.match(/,/g)?.length ?? 0).toBeLessThan(2)
        expect(text).not.toMatch(/[-&#\s]/)
        const words = passage.toWellFormed().split(/\s+/).filter(Boolean)
        const [first = '', last = first] = text.split(',').map(decodeURIComponent)
        expect(words.join(' ').startsWith(first)).toBe(true)
        expect(words.join(' ').endsWith(last)).toBe(true)
      }),
    )
  })
})
