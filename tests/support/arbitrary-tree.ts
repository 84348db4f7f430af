/** Trees of Markdown to test with: nasty ones, with every mark of the language in their texts. */
import fc from 'fast-check'
import type {
  BlockContent,
  Code,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast'

const marks = [
  ...['*', '**', '_', '__', '`', '``', '~', '~~', '[', ']', '(', ')', '<', '>', '&', '&amp;', '\\'],
  ...['#', '# ', '-', '- ', '+ ', '* ', '1.', '1. ', '2) ', '>', '> ', '---', '***', '===', '```'],
  ...['~~~', '|', '| - |', '|-|', ':-', '!', '![', '](', '](x)', '[^1]', '[^1]: ', '[x] ', '[ ] '],
  ...[
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<?',
    'http://a.b',
    'www.a.b',
    'a@b.c',
    '&#35;',
    '&copy',
    '\\*',
  ],
]
const words = ['a', 'B', 'ab', 'word', '1', '12', 'é', '“', '”', '.', ',', ':', '…', '漢', '🙂']
const spaces = [' ', '  ', '\n', '\t', '\u00a0', '\r\n', ' \n ']

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...marks) },
  { weight: 3, arbitrary: fc.constantFrom(...spaces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
)

/** A text in which any mark can stand anywhere. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) => pieces.join(''))

const url = fc.oneof(
  fc.constantFrom('https://a.example/', 'http://a.example/b_c*d(e)f?g=h&i=j#k', 'mailto:a@b.c'),
  nastyText.map((text) => `https://a.example/${text}`),
  nastyText,
)

const { inlines } = fc.letrec<{ inline: PhrasingContent; inlines: PhrasingContent[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('text' as const), value: nastyText }) },
    fc.record({ type: fc.constant('inlineCode' as const), value: nastyText }),
    fc.record({ type: fc.constant('break' as const) }),
    fc.record({ type: fc.constant('image' as const), url, alt: nastyText }),
    fc.record({ type: fc.constant('html' as const), value: fc.constant('<i>') }),
    fc.record({
      type: fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const),
      children: tie('inlines'),
    }),
    fc.record({ type: fc.constant('link' as const), url, children: tie('inlines') }),
  ),
}))

const code: fc.Arbitrary<Code> = fc.record({
  type: fc.constant('code' as const),
  lang: fc.constantFrom(null, 'js', 'c++', 'a b', '`'),
  value: nastyText,
})

const cell: fc.Arbitrary<TableCell> = fc.record({
  type: fc.constant('tableCell' as const),
  children: inlines,
})

const row: fc.Arbitrary<TableRow> = fc.record({
  type: fc.constant('tableRow' as const),
  children: fc.array(cell, { maxLength: 3 }),
})

const table: fc.Arbitrary<Table> = fc.record({
  type: fc.constant('table' as const),
  align: fc.array(fc.constantFrom(null, 'left' as const, 'right' as const), { maxLength: 3 }),
  children: fc.array(row, { maxLength: 3 }),
})

const { blocks } = fc.letrec<{ item: ListItem; block: BlockContent; blocks: BlockContent[] }>(
  (tie) => ({
    blocks: fc.array(tie('block'), { maxLength: 4 }),
    item: fc.record({
      type: fc.constant('listItem' as const),
      spread: fc.boolean(),
      checked: fc.constantFrom(null, true, false),
      children: tie('blocks'),
    }),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      {
        weight: 3,
        arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inlines }),
      },
      fc.record({
        type: fc.constant('heading' as const),
        depth: fc.constantFrom(1 as const, 2 as const, 6 as const),
        children: inlines,
      }),
      code,
      table,
      fc.record({ type: fc.constant('thematicBreak' as const) }),
      fc.record({ type: fc.constant('html' as const), value: fc.constant('<div>\nx\n</div>') }),
      { weight: 2, arbitrary: quote(tie('blocks')) },
      { weight: 3, arbitrary: list(tie('item')) },
    ),
  }),
)

function quote(children: fc.Arbitrary<BlockContent[]>): fc.Arbitrary<BlockContent> {
  return fc.record({ type: fc.constant('blockquote' as const), children })
}

function list(item: fc.Arbitrary<ListItem>): fc.Arbitrary<BlockContent> {
  return fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(null, 0, 1, 7, 999_999_999, -1),
    spread: fc.boolean(),
    children: fc.array(item, { maxLength: 3 }),
  })
}

/** Trees, neither canonical nor always well-formed: there are inline nodes among the blocks. */
export const nastyTree: fc.Arbitrary<Root> = fc.record({
  type: fc.constant('root' as const),
  children: fc.oneof(
    { weight: 9, arbitrary: blocks },
    { weight: 1, arbitrary: fc.tuple(blocks, inlines).map((all): RootContent[] => all.flat()) },
  ),
})
