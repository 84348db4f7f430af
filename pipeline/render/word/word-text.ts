import { TextRun } from 'docx'

/** White space that ends or begins lines, and the tabs that Word would move to its stops. */
const breaks = /[\t\n\r \u2028\u2029]+/g

/** What XML 1.0 has no way to hold, beside others that no reader shows. */
const unspeakable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** Text as a Word document can hold it: on one line, as HTML shows it too. */
export function wordText(text: string): string {
  return text.replaceAll(breaks, ' ').replaceAll(unspeakable, '\ufffd')
}

/** A run of text, in a character style of `wordStyles` where one is named. */
export function run(text: string, style?: string): TextRun {
  return new TextRun({ text: wordText(text), ...(style ? { style } : {}) })
}
