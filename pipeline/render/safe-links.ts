import type { Brief, SourceView } from '../model.ts'
import { isSafeLink } from './safe-html.ts'

/** The brief without addresses like `javascript:…`: a source may declare any. */
export function withSafeLinks(brief: Brief): Brief {
  const blocks = brief.blocks.map((block) => ({ ...block, sources: safe(block.sources) }))
  return { ...brief, blocks, sources: safe(brief.sources) }
}

function safe(sources: SourceView[]): SourceView[] {
  return sources.map((source) => ({ ...source, url: isSafeLink(source.url) ? source.url : '' }))
}
