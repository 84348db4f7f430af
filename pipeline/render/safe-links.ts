import type { Brief, SourceView } from '../model.ts'
import { isSafeLink } from './safe-html.ts'

/** The brief without addresses like `javascript:…`: a source may declare any. */
export function withSafeLinks(brief: Brief): Brief {
  const blocks = brief.blocks.map((block) => ({ ...block, sources: safeSources(block.sources) }))
  const notes = brief.notes.map((note) => ({ ...note, original: safeUrl(note.original) }))
  return { ...brief, blocks, notes, sources: safeSources(brief.sources) }
}

/** Sources without such addresses. */
export function safeSources(sources: SourceView[]): SourceView[] {
  return sources.map((source) => ({ ...source, url: safeUrl(source.url) }))
}

const safeUrl = (url: string): string => (isSafeLink(url) ? url : '')
