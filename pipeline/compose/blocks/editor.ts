import type { BlockBody, BlockContext } from '../context.ts'

/** The editor's own words, out of the configuration, and said to be so. */
export const editor = ({ config }: BlockContext): BlockBody | undefined => {
  const paragraphs = config.text
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
  return paragraphs.length > 0
    ? { layout: 'text', intro: 'In the editor’s own words.', paragraphs }
    : undefined
}
