import { PDFArray, PDFDict, type PDFDocument, PDFName } from 'pdf-lib'
import { items, structElements, structRoot } from '../struct-elements.ts'
import type { Finding, Rule } from './rule.ts'

/** Types of structure of ISO 32000-1, 14.8.4. */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** What may stand in a list, an item and a row. */
const parts: Record<string, ReadonlySet<string>> = {
  L: new Set(['LI', 'L', 'Caption']),
  LI: new Set(['Lbl', 'LBody']),
  TR: new Set(['TH', 'TD']),
}

/** Tags are known ones and nest as they should; figures have words, and heads of tables a scope. */
export const structure: Rule = (document) => {
  const typeOf = typer(document)
  return [...structElements(document)].flatMap((element) => {
    const type = typeOf(element)
    return [...unknown(type), ...misplaced(type, element, typeOf), ...wordless(type, element)]
  })
}

/** One heading of the first rank, and no rank skipped on the way down. */
export const headings: Rule = (document) => {
  const typeOf = typer(document)
  const ranks = [...structElements(document)].flatMap((element) => {
    const rank = /^H([1-6])$/.exec(typeOf(element))?.[1]
    return rank === undefined ? [] : [Number(rank)]
  })
  const first = ranks.filter((rank) => rank === 1).length
  const skips = ranks.flatMap((rank, i): Finding[] => {
    const above = ranks[i - 1] ?? 0
    const message = `a heading of rank ${rank} follows one of rank ${above}`
    return rank > above + 1 ? [{ rule: 'headings', message }] : []
  })
  const message = `there are ${first} headings of the first rank, not one`
  return first === 1 ? skips : [{ rule: 'headings', message }, ...skips]
}

type TypeOf = (element: PDFDict) => string

function typer(document: PDFDocument): TypeOf {
  const roles = structRoot(document)?.lookupMaybe(PDFName.of('RoleMap'), PDFDict)
  return (element) => {
    const type = nameIn(element, 'S')
    const mapped = standard.has(type) ? undefined : roles?.get(PDFName.of(type))
    return mapped instanceof PDFName ? mapped.decodeText() : type
  }
}

function nameIn(dict: PDFDict, key: string): string {
  const name = dict.get(PDFName.of(key))
  return name instanceof PDFName ? name.decodeText() : ''
}

const unknown = (type: string): Finding[] =>
  standard.has(type) ? [] : [{ rule: 'roles', message: `${type} is no type of structure` }]

function misplaced(type: string, element: PDFDict, typeOf: TypeOf): Finding[] {
  const allowed = parts[type]
  if (!allowed) return []
  const kids = items(element.lookup(PDFName.of('K'))).filter((kid) => kid instanceof PDFDict)
  const types = kids.filter((kid) => kid.has(PDFName.of('S'))).map(typeOf)
  const wrong = types.filter((kid) => !allowed.has(kid))
  return wrong.map((kid) => ({ rule: 'nesting', message: `${kid} stands in ${type}` }))
}

function wordless(type: string, element: PDFDict): Finding[] {
  const has = (key: string): boolean => element.has(PDFName.of(key))
  if (type === 'Figure' && !has('Alt') && !has('ActualText'))
    return [{ rule: 'figures', message: 'a figure has no text for those who cannot see it' }]
  if (type === 'TH' && !attributes(element).some((dict) => dict.has(PDFName.of('Scope'))))
    return [{ rule: 'tables', message: 'the head of a table does not say what it heads' }]
  return []
}

function attributes(element: PDFDict): PDFDict[] {
  const found = element.lookup(PDFName.of('A'))
  const list = found instanceof PDFArray ? items(found) : [found]
  return list.filter((entry) => entry instanceof PDFDict)
}
