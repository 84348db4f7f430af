import { zip } from './make-docx.ts'

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'

const metadata = `<dc:title>Lunch, a history</dc:title>
<dc:creator id="a">Ada Holm</dc:creator><dc:creator>Per Lind</dc:creator>
<dc:publisher>Norland Press</dc:publisher><dc:language>en</dc:language>
<dc:date opf:event="modification">2025-01-01</dc:date><dc:date opf:event="publication">2024-05-20T00:00:00Z</dc:date>
<dc:source>https://example.org/lunch</dc:source>`

/** A page of a book. */
export const chapter = (body: string): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`

/** A book of these pages, in this order; `nav.xhtml` is its list of contents. */
export function makeEpub(
  pages: Record<string, string>,
  files: Record<string, string> = {},
): Uint8Array {
  const names = Object.keys(pages)
  const items = names.map(
    (name, i) =>
      `<item id="i${i}" href="text/${encodeURIComponent(name)}"${name === 'nav.xhtml' ? ' properties="nav"' : ''} media-type="application/xhtml+xml"/>`,
  )
  const spine = names.map((_, i) => `<itemref idref="i${i}"/>`)
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine><guide><reference type="cover" href="text/front.xhtml"/></guide></package>`,
    ...Object.fromEntries(names.map((name) => [`OEBPS/text/${name}`, pages[name] ?? ''])),
    ...files,
  })
}
