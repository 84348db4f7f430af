import { BorderStyle, type IStylesOptions } from 'docx'

/** Fonts that come with Word on every system; `font-table.ts` says what stands in for them elsewhere. */
export const serif = 'Cambria'
export const sans = 'Calibri'

const muted = '55595F'

/**
 * The styles of a document. Headings, captions and lists are the built-in ones by their names, so
 * that an editor's outline, table of contents and themes find them.
 *
 * @param accent `#rrggbb`
 * @param language BCP 47
 */
export function wordStyles(accent: string, language: string): IStylesOptions {
  const color = accent.slice(1)
  return {
    default: {
      document: {
        run: { font: serif, size: 21, language: { value: language } },
        paragraph: { spacing: { line: 276 } },
      },
      title: heading(serif, 44, '1B1C1E', { before: 60, after: 160 }),
      heading1: level(0, heading(sans, 28, color, { before: 320, after: 80 })),
      heading2: level(1, heading(sans, 23, '1B1C1E', { before: 200, after: 60 })),
      heading3: level(2, heading(sans, 21, muted, { before: 160, after: 60 })),
      caption: {
        run: { font: sans, size: 18, italics: false, bold: false, color: muted },
        paragraph: { spacing: { before: 80, after: 80 }, keepNext: true },
      },
      hyperlink: { run: { color, underline: {} } },
      endnoteText: {
        run: { font: serif, size: 18 },
        paragraph: { spacing: { after: 80, line: 252 } },
      },
    },
    paragraphStyles: paragraphStyles(color),
    characterStyles: [
      {
        id: 'StrongText',
        name: 'Strong text',
        basedOn: 'DefaultParagraphFont',
        run: { bold: true },
      },
      {
        id: 'Added',
        name: 'Added words',
        basedOn: 'DefaultParagraphFont',
        run: { italics: true, color: muted },
      },
      {
        id: 'Remarks',
        name: 'Remarks',
        basedOn: 'DefaultParagraphFont',
        run: { font: sans, size: 18, color: muted },
      },
      {
        id: 'KindLabel',
        name: 'Kind label',
        basedOn: 'Remarks',
        run: { font: sans, size: 18, bold: true, color: muted },
      },
    ],
  }
}

const heading = (
  font: string,
  size: number,
  color: string,
  spacing: { before: number; after: number },
) => ({
  run: { font, size, color, bold: true },
  paragraph: { spacing: { ...spacing, line: 252 }, keepNext: true, keepLines: true },
})

/** A heading in the outline, which other programs than Word do not read from the style's name. */
const level = (outlineLevel: number, style: ReturnType<typeof heading>) => ({
  ...style,
  paragraph: { ...style.paragraph, outlineLevel },
})

function paragraphStyles(color: string): NonNullable<IStylesOptions['paragraphStyles']> {
  const small = { font: sans, size: 18, color: muted }
  const own = { basedOn: 'Normal', quickFormat: true }
  const rule = { style: BorderStyle.SINGLE, size: 24, color, space: 8 }
  return [
    { id: 'BodyText', name: 'Body Text', ...own, paragraph: { spacing: { after: 120 } } },
    { id: 'Series', name: 'Series', ...own, run: { ...small, color, bold: true } },
    { id: 'Status', name: 'Status', ...own, run: small, paragraph: { spacing: { after: 60 } } },
    {
      id: 'Intro',
      name: 'Intro',
      ...own,
      run: small,
      paragraph: { spacing: { after: 80 }, keepNext: true },
    },
    { id: 'ListBullet', name: 'List Bullet', ...own, paragraph: { spacing: { after: 60 } } },
    {
      id: 'BottomLine',
      name: 'Bottom line',
      ...own,
      run: { size: 23 },
      paragraph: { spacing: { after: 160 }, border: { left: rule }, indent: { left: 200 } },
    },
    {
      id: 'EditorText',
      name: 'Editor’s text',
      ...own,
      run: { font: sans },
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: 'SourceEntry',
      name: 'Source',
      ...own,
      run: { font: sans, size: 19 },
      paragraph: { spacing: { after: 100 } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      ...own,
      run: { font: sans, size: 18 },
      paragraph: { spacing: { line: 240 } },
    },
    {
      id: 'TableHead',
      name: 'Table head',
      basedOn: 'TableText',
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'AfterTable',
      name: 'After table',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { line: 120 } },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: small },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: small },
  ]
}
