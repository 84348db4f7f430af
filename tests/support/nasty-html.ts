import fc from 'fast-check'

const tags = [
  ...['p', 'div', 'article', 'section', 'h1', 'h2', 'blockquote', 'ul', 'ol', 'li', 'table', 'tr'],
  ...['td', 'th', 'caption', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'pre', 'details', 'summary'],
  ...['b', 'i', 'em', 'strong', 'del', 'code', 'a', 'span', 'sup', 'q', 'math', 'time', 'cite'],
  ...['script', 'style', 'button', 'nav', 'svg', 'template', 'noscript', 'title', 'form', 'video'],
]
const voids = ['<br>', '<hr>', '<img alt=x>', '<wbr>', '<input>', '<!-- c -->', '<!doctype html>']
const attributes = [
  ...['', '', '', ' hidden', ' aria-hidden="true"', ' class="byline"', " title='a > b'"],
  ...[
    ' href="https://a.example/b"',
    ' href="#n"',
    ' href="javascript:1"',
    ' colspan=3',
    ' lang=en',
  ],
]
const words = [
  ...['one', 'two ', ' three', 'Four, five and six.', '7', '\n', '  ', '\t', '\u00a0', 'é', '🙂'],
  ...['&amp;', '&nbsp;', '&lt;b&gt;', '&copy', '&#8212;', '&#x26;', '&nope;', '&', '<', '< b', '>'],
  ...['"', '*', '_', '`', '\\', '[x](y)', '# ', '1. ', '|', '&nbspx', '&fjlig;', '\r\n'],
]

const start = fc
  .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes))
  .map(([tag, attribute]) => `<${tag}${attribute}>`)

/** The source of a page: tags in any order, closed or not, and what is special between them. */
export const nastyHtml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: start },
      { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
      { weight: 1, arbitrary: fc.constantFrom(...voids) },
      { weight: 6, arbitrary: fc.constantFrom(...words) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
