/** What may be done with the target of a link. */
export type LinkFate = 'kept' | 'relative-link' | 'unsafe-link'

const schemes = new Set(['http:', 'https:', 'mailto:'])

/** Links lead to the web or to mail; all others do or show something on the reader's machine. */
export function linkFate(url: string): LinkFate {
  // Browsers drop tabs and line breaks: `java\nscript:` is a program too.
  const plain = url.replace(/[\t\n\r]/g, '').trim()
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(plain)?.[0].toLowerCase()
  if (scheme === undefined) return 'relative-link'
  return schemes.has(scheme) && URL.canParse(plain) ? 'kept' : 'unsafe-link'
}

/** Why a link that is not kept is not. */
export const linkReasons: Record<Exclude<LinkFate, 'kept'>, string> = {
  'relative-link': 'Leads to a place within the site that the text was taken from.',
  'unsafe-link': 'Leads neither to the web nor to mail.',
}
