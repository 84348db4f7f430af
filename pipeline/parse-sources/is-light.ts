import { BriefError } from '../error.ts'
import type { SourceFile, SourceFormat } from '../model.ts'
import { guardHtml } from '../parse/html/guard.ts'
import { tameHtml, tameMarkdown } from '../parse/limits.ts'
import { guardMarkdown } from '../parse/markdown/guard.ts'

/**
 * Characters. At these lengths the worst sources known take 1 to 2 s, where they are tame, and an
 * ordinary one takes about as long as a process takes to start and to send its tree back.
 */
const longest: Record<SourceFormat, number> = {
  text: 128 * 1024,
  markdown: 64 * 1024,
  html: 256 * 1024,
}

/** Whether a source, whatever is in it, is parsed well within the time that any source has. */
export function isLight({ text, format, path }: SourceFile): boolean {
  return text.length <= longest[format] && passes(() => guards[format](text, path))
}

/** The guards of the parsers, with what ordinary sources reach for limits. */
const guards: Record<SourceFormat, (text: string, path: string) => void> = {
  text: () => {},
  markdown: (text, path) => guardMarkdown(text, path, tameMarkdown),
  html: (text, path) => guardHtml(text, path, tameHtml),
}

function passes(guard: () => void): boolean {
  try {
    guard()
    return true
  } catch (error) {
    if (error instanceof BriefError) return false
    throw error
  }
}
