import { type PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { srgbProfile } from './srgb-profile.ts'

/** Says which colours the numbers of the pages mean (PDF/A-3, 6.2.3): sRGB. */
export function writeOutputIntent({ catalog, context }: PDFDocument): void {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB'),
    DestOutputProfile: profile,
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}
