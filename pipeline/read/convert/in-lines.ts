const ends =
  /(<\/(?:p|div|h[1-6]|ul|ol|li|tr|table|blockquote|figcaption|section)>|<(?:ul|ol|table|blockquote)>)(?![ \t]{0,99}\r?\n)/g

/** HTML with a line for each block, so that a line is a place to look at. */
export const inLines = (html: string): string => html.replace(ends, '$1\n')
