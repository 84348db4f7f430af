import type { Claim, Document, NotQuotation, Quotation, TaggedSection } from '../model.ts'
import { claimsOf } from './claims.ts'
import { fullNamesOf } from './quotes/full-names.ts'
import { quotationsOf } from './quotes/index.ts'
import { bearersIn } from './quotes/offices.ts'
import { spokenIn } from './quotes/spoken.ts'
import { tellersOf } from './tellers/index.ts'

/** What the sections of all sources say, in the sections' order. */
export interface Readings {
  claims: Claim[]
  quotes: Quotation[]
  notQuotes: NotQuotation[]
}

/** Reads every section of the documents given; `origin` and `alike` of a claim come later. */
export function readSections(documents: Document[], sections: TaggedSection[]): Readings {
  const read: Readings = { claims: [], quotes: [], notQuotes: [] }
  const byPath = new Map(documents.map((document) => [document.file.path, document]))
  const byFile = Map.groupBy(sections, ({ file }) => file)
  for (const [path, own] of byFile) {
    const document = byPath.get(path)
    if (!document) continue
    const fullNames = new Map([...bearersIn(own), ...fullNamesOf(own)])
    const tellers = tellersOf(document, own, fullNames)
    for (const section of own) {
      const spoken = spokenIn(section, fullNames)
      const claims = claimsOf(section, document.file, spoken, tellers)
      const { quotes, notQuotes } = quotationsOf(section, spoken, document.file)
      read.claims.push(...claims)
      read.quotes.push(
        ...quotes.map((quote) => ({
          ...quote,
          ...inClaim(quote, claims),
          ...integrityIn(document),
        })),
      )
      read.notQuotes.push(...notQuotes)
    }
  }
  return read
}

/** The sentence that a quotation begins in. */
const inClaim = (quote: Quotation, claims: Claim[]): Pick<Quotation, 'claim'> => ({
  claim: claims.find(({ end }) => quote.start < end)?.id ?? '',
})

const integrityIn = ({ judgement }: Document): Pick<Quotation, 'integrity'> => ({
  integrity: (judgement?.spun.length ?? 0) > 0 ? 'spun' : 'unchecked',
})
