import type { Brief, SourceView } from '../model.ts'
import { isSafeLink } from './safe-html.ts'

/** The brief without addresses like `javascript:…`: a source may declare any. */
export function withSafeLinks(brief: Brief): Brief {
  const blocks = brief.blocks.map((block) => ({ ...block, sources: safe(block.sources) }))
  const notes = brief.notes.map((note) => ({ ...note, original: safeUrl(note.original) }))
  return { ...brief, blocks, notes, sources: safe(brief.sources) }
}

function safe(sources: SourceView[]): SourceView[] {
  return sources.map((source) => ({ ...source, url: safeUrl(source.url) }))
}

const safeUrl = (url: string): string => (isSafeLink(url) ? url : '')
