import { PDFBool, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import type { Finding, Rule } from './rule.ts'

/** The document says what it is: title, language, tags, what it conforms to, colours, an outline. */
export const catalog: Rule = (document) => {
  const { catalog } = document
  const flag = (dict: string, key: string): boolean =>
    catalog.lookupMaybe(PDFName.of(dict), PDFDict)?.lookup(PDFName.of(key)) === PDFBool.True
  const xmp = packetOf(document)
  const wanted: [rule: string, holds: boolean, message: string][] = [
    ['title', document.getTitle() !== undefined, 'the document has no title'],
    [
      'title',
      flag('ViewerPreferences', 'DisplayDocTitle'),
      'readers are not told to show the title',
    ],
    ['language', catalog.has(PDFName.of('Lang')), 'the document has no language'],
    ['tags', flag('MarkInfo', 'Marked'), 'the document is not marked as tagged'],
    ['tags', catalog.has(PDFName.of('StructTreeRoot')), 'the document has no tags'],
    ['identification', xmp.includes('<pdfuaid:part>1<'), 'PDF/UA-1 is not claimed'],
    ['identification', xmp.includes('<pdfaid:part>3<'), 'PDF/A-3 is not claimed'],
    ['colours', catalog.has(PDFName.of('OutputIntents')), 'the colours have no profile'],
    ['outline', catalog.has(PDFName.of('Outlines')), 'the document has no outline'],
    ['id', document.context.trailerInfo.ID !== undefined, 'the file has no id'],
    ['actions', !catalog.has(PDFName.of('OpenAction')), 'the document acts when it is opened'],
    ['actions', !catalog.has(PDFName.of('AA')), 'the document acts on events'],
  ]
  return wanted.flatMap(([rule, holds, message]): Finding[] => (holds ? [] : [{ rule, message }]))
}

function packetOf({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of('Metadata'))
  return stream instanceof PDFRawStream ? new TextDecoder().decode(stream.getContents()) : ''
}
