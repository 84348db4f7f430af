import { strToU8, zipSync } from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = `${w} ${r} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

/** Files as the zip archive that they are stored in. */
export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data] as const,
  )
  return zipSync(Object.fromEntries(entries), { mtime: '2025-01-01T00:00:00Z' })
}

const style = (id: string, name: string, rest = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`

/** Built-in styles under the ids of a German Word, and some of an author's own. */
const styles = `<w:styles ${w}>${[
  style('Titel', 'Title', '<w:rPr><w:b/></w:rPr>'),
  style('Untertitel', 'Subtitle'),
  style('berschrift1', 'heading 1'),
  style('berschrift2', 'heading 2'),
  style('Mine', 'My part', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  style('Zitat', 'Quote'),
  style('IntensivesZitat', 'Intense Quote', '<w:basedOn w:val="Zitat"/>'),
  style('Beschriftung', 'caption'),
  style('Verzeichnis1', 'toc 1'),
  style('Lauter', 'Louder', '<w:rPr><w:b/></w:rPr>'),
  style('Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>'),
  style('Secret2', 'Secret 2', '<w:basedOn w:val="Secret"/>'),
].join('')}</w:styles>`

const level = (number: number, format: string) =>
  `<w:lvl w:ilvl="${number}"><w:numFmt w:val="${format}"/></w:lvl>`

const numbering = `<w:numbering ${w}>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'decimal')}${level(1, 'decimal')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`

const relation = (id: string, type: string, target: string, external = true) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  relation('rLink', 'hyperlink', 'https://example.org/report'),
  relation('rPicture', 'image', 'https://example.org/spy.png'),
  relation('rInside', 'image', 'media/chart.png', false),
  relation('rStyles', 'styles', 'styles.xml', false),
  relation('rNumbering', 'numbering', 'numbering.xml', false),
  relation('rNotes', 'footnotes', 'footnotes.xml', false),
  relation('rComments', 'comments', 'comments.xml', false),
].join('')}</Relationships>`

const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
<dc:title>Template for notes</dc:title><dc:creator>Ilse Brandt &amp; Co</dc:creator><dcterms:created>2019-02-03T10:00:00Z</dcterms:created></cp:coreProperties>`

/** A Word document with this inside its body; `parts` replace or add to its other parts. */
export function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r1', 'officeDocument', 'word/document.xml', false)}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="2"><w:p><w:r><w:t>Counted in May.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/comments.xml': `<w:comments ${w}><w:comment w:id="0" w:author="Lea"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>`,
    'docProps/core.xml': core,
    ...parts,
  })
}

/** A run of text, with properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs, or of text, in a style. */
export const para = (content: string, styleId = '', rest = ''): string =>
  `<w:p><w:pPr>${styleId && `<w:pStyle w:val="${styleId}"/>`}${rest}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

/** A paragraph in list 1 (bullets) or 2 (numbers), at a level from 0. */
export const item = (text: string, list: number, at = 0): string =>
  para(text, '', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A row of cells. */
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${para(cell)}</w:tc>`).join('')}</w:tr>`

/** A picture that is stored elsewhere. */
export const picture = `<w:r><w:drawing><wp:inline><wp:docPr descr="A chart"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
