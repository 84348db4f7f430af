import type { PdfDescription } from './pdf-description.ts'

/** PDF/A knows nothing of PDF/UA, and has properties that it does not know declared (6.6.2.3). */
const uaExtension = `<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

/**
 * The description as an XMP packet: RDF/XML, ISO 16684-1. It claims PDF/UA-1 and PDF/A-3b, for
 * which the rest of sealing cares.
 */
export function xmpPacket(description: PdfDescription): string {
  const date = `${description.date.toISOString().slice(0, 19)}Z`
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternative(description.title)}</dc:title>`,
    list('dc:creator', 'Seq', [description.author]),
    description.subject && `<dc:description>${alternative(description.subject)}</dc:description>`,
    list('dc:subject', 'Bag', description.keywords),
    list('dc:language', 'Bag', [description.language]),
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${escapeXml(description.creator)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escapeXml(description.producer)}</pdf:Producer>`,
    description.keywords.length > 0 &&
      `<pdf:Keywords>${escapeXml(description.keywords.join(', '))}</pdf:Keywords>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    '<pdfaid:part>3</pdfaid:part>',
    '<pdfaid:conformance>B</pdfaid:conformance>',
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
${properties.filter(Boolean).join('\n')}
</rdf:Description>
${uaExtension}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
}

function list(property: string, kind: 'Bag' | 'Seq', items: string[]): string {
  const entries = items.filter(Boolean).map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`)
  if (entries.length === 0) return ''
  return `<${property}><rdf:${kind}>${entries.join('')}</rdf:${kind}></${property}>`
}

/** Also drops the control characters that XML has no way to write. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
}
