/** A longer passage is named by its first and last words, of which these many. */
const ends = 4

/**
 * An address with a text fragment, so that a browser opens it at the passage:
 * https://wicg.github.io/scroll-to-text-fragment/. Browsers without them open the page.
 *
 * @param url may have a fragment of its own, which stays
 * @returns the empty string where there is no address on the web
 */
export function textFragment(url: string, passage: string): string {
  if (!/^https?:\/\/\S+$/i.test(url) || url.includes(':~:')) return ''
  const words = passage.split(/\s+/).filter((word) => word !== '')
  const long = words.length > 2 * ends
  const parts = long ? [words.slice(0, ends), words.slice(-ends)] : [words]
  const text = parts.map((part) => encoded(part.join(' '))).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`
}

/** A dash, comma or ampersand is of the fragment's own grammar. A lone half of a pair has no code. */
const encoded = (words: string): string =>
  encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
