/**
 * Texts that have kept Markdown and HTML parsers busy for minutes, after the list that cmark is
 * tested with. Each grows with `n`.
 */
import type { SourceFormat } from '../../pipeline/model.ts'

type Generator = (n: number) => string

const lines = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n')

const markdown: Record<string, Generator> = {
  'nested strong emphasis': (n) => `${'*a **a '.repeat(n)}b${' a** a*'.repeat(n)}`,
  'emphasis closers without openers': (n) => 'a_ '.repeat(n),
  'emphasis openers without closers': (n) => '_a '.repeat(n),
  'link closers without openers': (n) => 'a]'.repeat(n),
  'link openers without closers': (n) => '[a'.repeat(n),
  'mismatched openers and closers': (n) => '*a_ '.repeat(n),
  'openers and closers, multiples of 3': (n) => `a**b${'c* '.repeat(n)}`,
  'link openers and emphasis closers': (n) => '[ a_'.repeat(n),
  'pattern [ (]( repeated': (n) => '[ (]('.repeat(n),
  'pattern ![[]() repeated': (n) => '![[]()'.repeat(n),
  'links in emphasis': (n) => '**x [a*b**c*](d'.repeat(n),
  'nested brackets': (n) => `${'['.repeat(n)}a${']'.repeat(n)}`,
  'nested quotations': (n) => `${'> '.repeat(n)}a`,
  'quotations continued lazily': (n) => `> a\n${'b\n'.repeat(n)}`,
  'deeply nested lists': (n) => lines(Math.min(n, 1000), (i) => `${'  '.repeat(i)}* a`),
  'lists in one line': (n) => `${'- '.repeat(n)}a`,
  'null characters': (n) => 'abc\0de\0'.repeat(n),
  'backticks, ever more': (n) => lines(Math.min(n, 1500), (i) => `e${'`'.repeat(i)}`),
  'link addresses without end': (n) => '[a](<b'.repeat(n),
  'link titles without end': (n) => '[a](b "'.repeat(n),
  'comments without end': (n) => `a ${'<!-- '.repeat(n)}`,
  'instructions without end': (n) => `a ${'<? '.repeat(n)}`,
  'declarations without end': (n) => `a ${'<!A '.repeat(n)}`,
  'character data without end': (n) => `a ${'<![CDATA['.repeat(n)}`,
  'tags without end': (n) => '<a '.repeat(n),
  'attributes without end': (n) => `<a${' b="c'.repeat(n)}`,
  'table cells': (n) => `${'|'.repeat(n)}\n${'|-'.repeat(n)}\n`,
  'table rows': (n) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(n)}`,
  'almost tables': (n) => 'a|b\n-|\n'.repeat(n),
  'reference definitions': (n) => lines(n, (i) => `[${i}]: a\n\n[${i}]`),
  'definitions that collide': (n) => lines(n, (i) => `[a${' '.repeat(i % 50)}]: b\n`),
  notes: (n) => lines(n, (i) => `[^${i}]\n\n[^${i}]: b\n`),
  entities: (n) => '&amp;&#35;&#x22;&nope;'.repeat(n),
  backslashes: (n) => '\\'.repeat(n),
  'strike-through': (n) => '~~a~ '.repeat(n),
  'hard breaks': (n) => 'a  \n'.repeat(n),
  'underlined headings': (n) => 'a\n=\n'.repeat(n),
  'empty items': (n) => '*\n'.repeat(n),
  'front matter without end': (n) => `---\na: b\n${'c: d\n'.repeat(n)}`,
}

const html: Record<string, Generator> = {
  'nested blocks': (n) => `${'<div>'.repeat(n)}a`,
  'formatting that is not closed': (n) => `${'<b>'.repeat(n)}${'<p>a'.repeat(n)}`,
  'formatting closed crosswise': (n) => '<b><i>a</b>b</i>'.repeat(n),
  'cells that span': (n) => `<table><tr>${'<td colspan=1000 rowspan=1000>a'.repeat(n)}`,
  'text that tables push out': (n) => `<table>${'a<tr>'.repeat(n)}`,
  'nested tables': (n) => `${'<table><tr><td>'.repeat(n)}a`,
  'nested lists': (n) => `${'<ul><li>a'.repeat(n)}`,
  'tags without end': (n) => '<a '.repeat(n),
  'comments without end': (n) => '<!-- '.repeat(n),
  attributes: (n) => `<p ${lines(n, (i) => `a${i}=b`)}>c`,
  entities: (n) => `<p>${'&amp;&#35;&nope;'.repeat(n)}`,
  breaks: (n) => `<p>a${'<br>a'.repeat(n)}`,
  links: (n) => '<a href=b>c</a> '.repeat(n),
  'form elements': (n) => '<select><option>a'.repeat(n),
  'svg in mathml in svg': (n) => '<svg><foreignObject><math><mi>'.repeat(n),
}

const text: Record<string, Generator> = {
  'white space': (n) => `a${' '.repeat(n * 10)}b`,
  'one word': (n) => 'a'.repeat(n * 10),
  'one line': (n) => 'The dues rose. '.repeat(n),
  'lines that look wrapped': (n) =>
    'goes on in small letters up to the end of each and every line\n'.repeat(n),
  'combining marks': (n) => `a${'\u0301'.repeat(n * 10)}`,
  'quotation marks': (n) => '“'.repeat(n),
  brackets: (n) => '(['.repeat(n),
  'commas and digits': (n) => '1,1.'.repeat(n),
  bullets: (n) => '- a\n'.repeat(n),
  capitals: (n) => 'A. B. '.repeat(n),
  'short lines': (n) => 'Share\n'.repeat(n),
}

/** All of them, by format and name. */
export const pathological: { format: SourceFormat; name: string; make: Generator }[] = [
  ...Object.entries(markdown).map(([name, make]) => ({ format: 'markdown' as const, name, make })),
  ...Object.entries(html).map(([name, make]) => ({ format: 'html' as const, name, make })),
  ...Object.entries(text).map(([name, make]) => ({ format: 'text' as const, name, make })),
]
