import { describe, expect, test } from 'vitest'
import { BriefError, type Diagnostic } from '../pipeline/error.ts'
import { checkTemplates } from '../pipeline/render/check-templates.ts'
import { render } from '../pipeline/render/render.ts'
import { sampleBrief } from './support/sample-brief.ts'
import { fontFiles, templateFiles } from './support/template-files.ts'

/** What is told of the project's templates with some files changed. */
function told(changes: Record<string, string>): Diagnostic[] {
  try {
    checkTemplates(templateFiles(changes))
    return []
  } catch (error) {
    if (!(error instanceof BriefError) || error.failure !== 'templates') throw error
    return error.diagnostics
  }
}

/** `policy.hbs:3:5 E_TEMPLATE_FIELD` for each. */
const places = (changes: Record<string, string>) =>
  told(changes).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)

test('the templates of the project name only what there is, and nothing unsafe', () => {
  expect(told({})).toEqual([])
})

describe('a field that does not exist is found with its place', () => {
  const cases: [where: string, template: string, place: string][] = [
    ['printed', '<p>\n{{titel}}</p>', '2:3'],
    ['in if', '\n\n  {{#if titel}}x{{/if}}', '3:9'],
    ['in unless', '{{#unless titel}}x{{/unless}}', '1:11'],
    ['in each', '{{#each blokcs}}x{{/each}}', '1:9'],
    ['in with', '{{#with tabel}}x{{/with}}', '1:9'],
    ['below each', '{{#each blocks}}\n{{headign}}{{/each}}', '2:3'],
    ['below two', '{{#each blocks}}{{#each groups}}{{nots}}{{/each}}{{/each}}', '1:35'],
    ['in else', '{{#if title}}x{{else}}{{titel}}{{/if}}', '1:25'],
    ['in the argument of a partial', '{{> status status=statsu}}', '1:19'],
    ['as the context of a partial', '{{> status blokcs}}', '1:12'],
    ['of a record', '{{#each blocks}}{{table.captoin}}{{/each}}', '1:19'],
    ['above', '{{#each blocks}}{{../titel}}{{/each}}', '1:19'],
    ['too far above', '{{#each blocks}}{{../../title}}{{/each}}', '1:19'],
    ['at the root', '{{@root.titel}}', '1:3'],
    ['of the loop, outside one', '{{@first}}', '1:3'],
    [
      'in the picture to draw',
      '{{#each blocks}}{{#each pictures}}{{picture di}}{{/each}}{{/each}}',
      '1:45',
    ],
    ['looked up', '{{> (lookup this "layuot")}}', '1:18'],
    ['through the prototype', '{{constructor.name}}', '1:3'],
    ['under a name of a block', '{{#each blocks as |one|}}{{one.headign}}{{/each}}', '1:28'],
  ]
  for (const [where, template, place] of cases) {
    test(where, () => {
      expect(places({ 'own.hbs': template })).toEqual([`own.hbs:${place} E_TEMPLATE_FIELD`])
    })
  }

  test('in a partial, once, though it is included from many places', () => {
    const text = templateFiles().get('partials/statement.hbs') ?? ''
    const changed = text.replace('{{> citations}}', '{{sopken}}{{> citations}}')
    expect(places({ 'partials/statement.hbs': changed })).toEqual([
      `partials/statement.hbs:1:${changed.indexOf('sopken') + 1} E_TEMPLATE_FIELD`,
    ])
  })

  test('within what a layout is wrapped round', () => {
    const own = '{{#> layout character="own"}}\n{{titel}}\n{{/layout}}'
    expect(places({ 'own.hbs': own })).toEqual(['own.hbs:2:3 E_TEMPLATE_FIELD'])
  })

  test('with the nearest name that exists', () => {
    expect(told({ 'own.hbs': '{{#if titel}}x{{/if}}' })[0]).toMatchObject({
      message: 'Unexpected field "titel"',
      hint: 'Did you mean "title"?',
      excerpt: '{{#if titel}}x{{/if}}',
    })
  })
})

test('what is no text is not printed, what is no list not walked', () => {
  const wrong = ['{{blocks}}', '{{#each title}}x{{/each}}', '{{#with blocks}}x{{/with}}']
  for (const template of wrong) {
    expect(told({ 'own.hbs': template }).map((d) => d.code)).toEqual(['E_TEMPLATE_FIELD'])
  }
})

test('names of loops, of the root and of arguments are known', () => {
  const own = `{{#each blocks as |one at|}}{{@index}}{{at}}{{one.heading}}{{../title}}{{@root.title}}
    {{#unless @last}}{{#each paragraphs}}{{this}}{{/each}}{{/unless}}{{/each}}{{> piece kind="x"}}`
  expect(told({ 'own.hbs': own, 'partials/piece.hbs': '{{kind}} {{title}}' })).toEqual([])
})

describe('partials and helpers', () => {
  const cases: [template: string, code: string, words: string][] = [
    ['{{> nope}}', 'E_TEMPLATE_PARTIAL', 'nope'],
    ['{{> notse}}', 'E_TEMPLATE_PARTIAL', 'Did you mean "notes"?'],
    ['{{> ../../../outside/secret.txt}}', 'E_TEMPLATE_PARTIAL', 'secret'],
    ['{{> own}}', 'E_TEMPLATE_PARTIAL', 'includes itself'],
    ['{{> @partial-block}}', 'E_TEMPLATE_PARTIAL', '@partial-block'],
    ['{{> (lookup this "title")}}', 'E_TEMPLATE_PARTIAL', 'fixed list'],
    ['{{#*inline "x"}}y{{/inline}}', 'E_TEMPLATE_PARTIAL', 'Inline'],
    ['{{stylesheet "stile.css"}}', 'E_TEMPLATE_PARTIAL', 'Did you mean "style.css"?'],
    ['{{shout title}}', 'E_TEMPLATE_HELPER', 'shout'],
    ['{{#shout title}}x{{/shout}}', 'E_TEMPLATE_HELPER', 'shout'],
    ['{{log title}}', 'E_TEMPLATE_HELPER', 'log'],
    ['{{lookup this "title"}}', 'E_TEMPLATE_HELPER', 'lookup'],
  ]
  for (const [template, code, words] of cases) {
    test(template, () => {
      const found = told({ 'own.hbs': template })
      expect(found.map((d) => d.code)).toEqual([code])
      expect(`${found[0]?.message} ${found[0]?.hint}`).toContain(words)
    })
  }

  test('two that include each other', () => {
    const found = told({ 'one.hbs': '{{> two}}', 'two.hbs': '{{> one}}' })
    expect(found.map((d) => d.message)).toEqual(['The partial "one" includes itself'])
  })

  test('two files of one name', () => {
    expect(told({ 'partials/policy.hbs': 'x' })[0]?.message).toContain('Two templates')
  })
})

describe('a template that does not parse', () => {
  const cases: [template: string, place: string, words: string][] = [
    ['one\n{{#if title}}\ntwo\n{{/each}}', '2:4', "if doesn't match each"],
    ['one\n  {{#if title}\n', '2:14', 'unexpected character'],
    ['{{#if title}}\nabc', '2:4', 'ends inside'],
    ['one\n{{/if}}', '2:1', 'not open'],
    ['{{else}}', '1:1', 'outside'],
    ['{{title bar=}}', '1:13', 'Parse error'],
  ]
  for (const [template, place, words] of cases) {
    test(JSON.stringify(template), () => {
      const found = told({ 'own.hbs': template })
      expect(places({ 'own.hbs': template })).toEqual([`own.hbs:${place} E_TEMPLATE_SYNTAX`])
      expect(found[0]?.message).toContain(words)
    })
  }
})

describe('what a page may not have is refused with its place', () => {
  const cases: [template: string, column: number][] = [
    ['<p>a</p><script>alert(1)</script>', 9],
    ['<SCRIPT src="x">', 1],
    ['<meta http-equiv="refresh" content="0;url=https://example.org">', 6],
    ['<base href="https://example.org/">', 1],
    ['<link rel="stylesheet" href="x">', 1],
    ['<iframe src="x"></iframe>', 1],
    ['<object data="x"></object>', 1],
    ['<embed src="x">', 1],
    ['<form action="x"></form>', 1],
    ['<svg><foreignObject></foreignObject></svg>', 6],
    ['<style>p{}</style>', 1],
    ['<p style="x">', 3],
    ['<p class="a" onclick="x">', 13],
    ['<p class="a"onclick = "x">', 12],
    ['<a href="javascript:alert(1)">', 10],
    ['{{{title}}}', 1],
    ['{{&title}}', 1],
  ]
  for (const [template, column] of cases) {
    test(template, () => {
      const found = places({ 'own.hbs': `<p>\n${template}` })
      expect(found[0]).toBe(`own.hbs:2:${column} E_TEMPLATE_UNSAFE`)
    })
  }

  test('in style sheets', () => {
    const sheet =
      'p{}\n@import "x";\np{background:url(https://example.org/x.png)}\np{background:\\75rl(x)}'
    expect(places({ 'own.css': sheet })).toEqual([
      'own.css:2:1 E_TEMPLATE_UNSAFE',
      'own.css:3:14 E_TEMPLATE_UNSAFE',
      'own.css:4:14 E_TEMPLATE_UNSAFE',
    ])
    expect(places({ 'own.css': 'p{background:url(data:image/png;base64,AAAA)}' })).toEqual([])
  })

  test('also when it is put together from pieces', () => {
    const brief = sampleBrief({ template: 'own', series: 'onclick', dossier: 'iframe' })
    const pieces = ['<p {{series}}="x">', '<{{dossier}} class="x">', '<a href="{{title}}:x">']
    for (const piece of pieces) {
      const own = `{{#> layout character="own"}}<h1>x</h1>${piece}{{/layout}}`
      const attempt = () => render(brief, templateFiles({ 'own.hbs': own }), fontFiles(brief))
      expect(attempt).toThrow(BriefError)
    }
  })

  test('a page that does not begin with the policy', () => {
    const layout = templateFiles().get('layout.hbs') ?? ''
    const moved = layout.replace('{{security}}\n', '').replace('</head>', '{{security}}</head>')
    for (const changed of [layout.replace('{{security}}', ''), moved]) {
      const files = templateFiles({ 'layout.hbs': changed })
      expect(() => render(sampleBrief(), files, [])).toThrow('{{security}}')
    }
  })
})

test('all mistakes of all files are told at once', () => {
  const changes = { 'a.hbs': '{{titel}}<base>', 'b.hbs': '{{> nope}}', 'c.css': '@import "x"' }
  expect(told(changes).map((d) => d.file)).toEqual(['a.hbs', 'c.css', 'a.hbs', 'b.hbs'])
})

test('a template that is not there is named, with the nearest that is', () => {
  const brief = sampleBrief({ template: 'polcy' })
  expect(() => render(brief, templateFiles(), [])).toThrow('Unexpected template "polcy"')
})
