import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { BlockView, Brief, NoteView } from '../model.ts'
import { bullets, emphasis, heading, markdownBlocks, paragraph } from './markdown-blocks.ts'
import { text } from './markdown-statement.ts'
import { withSafeLinks } from './safe-links.ts'

/**
 * The same brief as Markdown with GitHub's tables and footnotes: `[^2c]` is the mark "2c" of the
 * page. What sources say is escaped, so that it stays text.
 */
export function renderMarkdown(given: Brief): string {
  const brief = withSafeLinks(given)
  const children = [...head(brief), ...brief.blocks.flatMap(block), ...brief.notes.map(footnote)]
  const root: Root = { type: 'root', children }
  const writer = unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one' })
  return writer.stringify(root)
}

function head({ title, series, dossier, status, warnings }: Brief): RootContent[] {
  const line = paragraph([text(`${series} · ${dossier} · ${status}`)])
  const cautions = warnings.length > 0 ? [bullets(warnings.map((one) => [text(one)]))] : []
  return [heading(1, title), line, ...cautions]
}

function block(view: BlockView): RootContent[] {
  const title = view.heading === '' ? [] : [heading(2, view.heading)]
  const intro = view.intro === '' ? [] : [emphasis(view.intro)]
  return [...title, ...intro, ...markdownBlocks[view.layout](view)]
}

function footnote({ mark, file, line, passage }: NoteView): RootContent {
  const children = [paragraph([text(`${file}:${line} ${passage}`)])]
  return { type: 'footnoteDefinition', identifier: mark, label: mark, children }
}
