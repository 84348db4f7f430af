import type { Brief, FrontPage } from '../model.ts'

/**
 * What the style sheets cannot know, as CSS: size of the paper, colour of the audience, and the
 * words of the running foot.
 *
 * @throws RangeError when `accent` is no colour, which the configuration ought to have refused
 */
export function pageVariables(brief: Brief | FrontPage): string {
  if (!/^#[0-9a-f]{6}$/i.test(brief.accent)) {
    throw new RangeError(`Unexpected accent ${JSON.stringify(brief.accent)}, expected #rrggbb`)
  }
  const foot = [cssString(brief.title), cssString(`${brief.series}, ${brief.dateLabel}`)]
  return `:root{--accent:${brief.accent};--foot-title:${foot[0]};--foot-date:${foot[1]}}
@page{size:${brief.paper}}`
}

/** A string of CSS. Whatever could end it, or the element it stands in, is written in figures. */
function cssString(text: string): string {
  const escaped = text.replace(
    /["\\<>&\p{Cc}]/gu,
    (one) => `\\${one.codePointAt(0)?.toString(16)} `,
  )
  return `"${escaped}"`
}
