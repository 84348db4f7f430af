import type { Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { pointsOf } from '../edits/points.ts'
import type { Diagnostic } from '../error.ts'
import type { Cleaning, Document, SourceFile } from '../model.ts'
import { articleTexts } from './html/article.ts'
import { dropAsides } from './html/drop-asides.ts'
import { attribute, elementsIn, hasWords, textsIn } from './html/elements.ts'
import { fillPositions } from './html/fill-positions.ts'
import { markFormulas } from './html/formulas.ts'
import { deepest, guardHtml, tooDeep } from './html/guard.ts'
import { textsToKeep } from './html/keep.ts'
import { liftBylines } from './html/lift.ts'
import { pageMetadata } from './html/page-metadata.ts'
import { dropHidden, dropMedia, prune } from './html/prune.ts'
import { simplify } from './html/simplify.ts'
import { toMdast } from './html/to-mdast.ts'

const parser = unified().use(rehypeParse).freeze()

/**
 * Reads a saved page: metadata from its head, and its article as a tree whose nodes keep their
 * places in the file. What is not the article is left out and logged, each outermost element
 * once. What is declared beside the file overrides what the page says of itself. Of a text layer
 * everything is kept: what a document holds is no page with an article in it.
 *
 * @throws BriefError for pages that are nested beyond all measure (`E_TOO_DEEP`, `E_TOO_COMPLEX`)
 */
export function parseHtml(file: SourceFile): Document {
  guardHtml(file.text, file.path)
  const page = parser.parse(file.text)
  checkDepth(page, file)
  const meta = { ...pageMetadata(page), ...file.declared }
  const base = baseOf(page, meta.url)
  const log = reduce(page, file, meta)
  const { tree, log: links } = toMdast(page, base, file)
  fillPositions(tree, pointsOf(file.text)({ start: 0, end: file.text.length }))
  const messages = [...file.messages, ...warnings(page, file)]
  return { file, meta, tree, log: outermost([...log, ...links]), messages }
}

/** In file order, without what stands in something that was taken out as a whole. */
function outermost(log: Cleaning[]): Cleaning[] {
  let end = -1
  return log
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((entry) => {
      if (entry.end <= end) return false
      if (entry.action === 'removed') end = entry.end
      return true
    })
}

/** Leaves nothing of a page, in place, but its article. */
function reduce(page: Root, file: SourceFile, meta: Document['meta']): Cleaning[] {
  const hidden = [...markFormulas(page, file), ...dropHidden(page, file)]
  const texts = file.layer ? new Set(textsIn(page)) : textsToKeep(page, articleTexts(page), meta)
  return [
    ...hidden,
    ...prune(page, texts, file),
    ...dropMedia(page, file),
    ...dropAsides(page, file),
    ...simplify(page, file),
    ...liftBylines(page, meta, file),
  ]
}

/** The parser nests elements deeper than the tags are; what follows calls itself for each level. */
function checkDepth(page: Root, file: SourceFile): void {
  let level: Nodes[] = [page]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw tooDeep(file.text, level[0]?.position?.start.offset ?? 0, file.path)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
}

/** Where relative links lead from: what `<base>` says, or the address of the page. */
function baseOf(page: Root, url: string | undefined): string | undefined {
  const base = elementsIn(page).find(({ tagName }) => tagName === 'base')
  const href = base ? attribute(base, 'href') : ''
  if (URL.canParse(href, url)) return new URL(href, url).href
  return url
}

function warnings(page: Root, { path, text }: SourceFile): Diagnostic[] {
  if (hasWords(page) || text.trim() === '') return []
  const message = 'no article was found in the page'
  const hint = 'save the page as it is shown: some fetch their text by a program'
  return [{ code: 'W_EMPTY_SOURCE', severity: 'warning', message, file: path, line: 1, hint }]
}
