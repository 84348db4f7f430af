import { AlignmentType, Document, type INumberingOptions, LevelFormat, Packer } from 'docx'
import type { Brief } from '../../model.ts'
import { withSafeLinks } from '../safe-links.ts'
import { NoteDesk } from './note-desk.ts'
import { repack } from './repack.ts'
import { textWidth } from './word-frame.ts'
import { wordSections } from './word-sections.ts'
import { sans, wordStyles } from './word-styles.ts'
import { coreProperties, fontTable } from './xml-parts.ts'

/**
 * A brief as a Word document to be edited: built-in headings, lists and captions, the passages as
 * endnotes. The same brief gives the same bytes.
 *
 * @param date an instant of ISO 8601 in UTC, for the document's properties
 */
export async function renderWord(given: Brief, date: string): Promise<Uint8Array> {
  const brief = withSafeLinks(given)
  const desk = new NoteDesk(brief)
  const sections = wordSections(brief, { brief, desk, width: textWidth(brief) })
  const document = new Document({
    styles: wordStyles(brief.accent, brief.language),
    numbering: numbering(brief.accent.slice(1)),
    endnotes: desk.endnotes(),
    sections,
  })
  const archive = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(brief, date) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
  return repack(archive)
}

/** Bullets in the audience's colour, and the numbers of sources. */
function numbering(color: string): INumberingOptions {
  const paragraph = { indent: { left: 360, hanging: 360 } }
  const level = { level: 0, alignment: AlignmentType.LEFT }
  return {
    config: [
      {
        reference: 'points',
        levels: [
          { ...level, format: LevelFormat.BULLET, text: '•', style: { paragraph, run: { color } } },
        ],
      },
      {
        reference: 'sources',
        levels: [
          {
            ...{ ...level, format: LevelFormat.DECIMAL, text: '%1' },
            style: { paragraph, run: { font: sans, bold: true } },
          },
        ],
      },
    ],
  }
}
