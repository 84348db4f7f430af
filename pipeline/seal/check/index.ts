import type { PDFDocument } from 'pdf-lib'
import { catalog } from './catalog.ts'
import { content } from './content.ts'
import { links } from './links.ts'
import { objects } from './objects.ts'
import type { Finding, Rule } from './rule.ts'
import { headings, structure } from './structure.ts'

const rules: Rule[] = [catalog, structure, headings, content, links, objects]

/**
 * What keeps a document from being what a sealed one claims to be: PDF/UA-1 and PDF/A-3b as far as
 * a page can break them, without scripts, and with safe links. No validator, but quick enough for
 * every build. A finding that many elements share is told once.
 */
export function checkPdf(document: PDFDocument): Finding[] {
  const found = rules.flatMap((rule) => rule(document))
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()]
}
