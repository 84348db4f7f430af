const ligatures: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

/**
 * Text of a run without what belongs to type: ligatures are spelled out, any white space is one
 * space, control characters are gone. A soft hyphen stays at the end only, where it tells that a
 * word goes on.
 */
export function tidy(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\s+/g, ' ')
    .replace(/\u00AD(?!\s?$)/g, '')
    .replace(/[\p{Cc}\u200B\u2060\uFEFF]/gu, '')
    .normalize('NFC')
}
