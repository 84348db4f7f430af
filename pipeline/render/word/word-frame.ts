import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Brief } from '../../model.ts'
import { run, wordText } from './word-text.ts'

/** Width and height of the paper in twentieths of a point. */
const papers = {
  A4: { width: 11_906, height: 16_838 },
  Letter: { width: 12_240, height: 15_840 },
} satisfies Record<Brief['paper'], { width: number; height: number }>

const margin = { top: 1304, bottom: 1304, left: 1304, right: 1304, header: 680, footer: 680 }

/** Size and margins of the pages. */
export const pageOf = ({ paper }: Brief) => ({ size: papers[paper], margin })

/** Width of the text, in twentieths of a point. */
export const textWidth = ({ paper }: Brief): number =>
  papers[paper].width - margin.left - margin.right

/** What stands over and under each page: title; series and date, and page x of y. */
export function frameOf(brief: Brief): {
  headers: { default: Header }
  footers: { default: Footer }
} {
  const { title, series, dateLabel } = brief
  const numbers = new TextRun({
    children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  })
  const header = new Paragraph({ style: 'Header', children: [run(title)] })
  const footer = new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(brief) }],
    children: [run(wordText(`${series}, ${dateLabel}`)), numbers],
  })
  return {
    headers: { default: new Header({ children: [header] }) },
    footers: { default: new Footer({ children: [footer] }) },
  }
}
