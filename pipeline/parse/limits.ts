/**
 * What the guards let through. None of it can be configured: these are properties of the parsers,
 * whose stack and time they keep in bounds, and not of a dossier. Raised, they would only turn an
 * error with a line into one without.
 */

export interface MarkdownLimits {
  /** Quotations and lists in one another. */
  depth: number
  /** Marks of emphasis, code, links and HTML between two blank lines. */
  marks: number
  /** Lines between two blank lines. */
  lines: number
}

/**
 * Long manuals, specifications and changelogs reach depth 5, 324 marks and 155 lines. At these
 * limits 500 kB take the parser some seconds to minutes, beyond them 5 kB do.
 */
export const markdownLimits: MarkdownLimits = { depth: 64, marks: 1000, lines: 4000 }

/** Within these, Markdown is no worse than its length: what real texts reach, and a bit. */
export const tameMarkdown: MarkdownLimits = { depth: 8, marks: 400, lines: 200 }

export interface HtmlLimits {
  /** Elements in one another. */
  depth: number
  /** Elements of a page, with those that the parser makes of unclosed formatting. */
  elements: number
  /** Formatting that is opened and not closed, such as `<b>`. */
  unclosed: number
}

/** Browsers stop at depth 512; real pages reach about 40. */
export const htmlLimits: HtmlLimits = { depth: 256, elements: 500_000, unclosed: 64 }

/** Within these, HTML is no worse than its length. */
export const tameHtml: HtmlLimits = { depth: 40, elements: 8000, unclosed: 4 }

/** Cells that the spans of one table may stand for, before they are taken for a trap. */
export const mostSpanned = 10_000
