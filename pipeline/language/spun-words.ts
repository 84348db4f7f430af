/**
 * What programs that swap words leave behind. They replace a word by one of a thesaurus without a
 * look at its neighbours, so that idioms break ("despite the truth that"), fixed terms lose a part
 * ("counterfeit consciousness") and one thing gets two names. Words of general English and of
 * terms that everybody knows; see Cabanac, Labbé and Magazinov, "Tortured phrases" (2021).
 */

/** Idioms with a part swapped: no writer who knows the language puts these down. */
export const brokenIdioms: readonly RegExp[] = [
  /\bthe a lot of\b|\b(?:list|lists|range|one) of (?:the )?a lot of (?:\p{L}+ed|common|typical|popular|important|essential|crucial|vital|current|recent)\b/iu,
  /\ba minimum of(?= (?:some|in|for|as|not|partly|partially|when)\b|[),.;])/i,
  /\b(?:finds?|found|finding|discovers?|discovering) out to (?!be\b|have\b)\p{L}+/iu,
  /\bnot (?:just|only)\b[^.]{1,120}, however (?:it|they|we|he|she|you|also|likewise)\b/i,
  /\bfor circumstances,/i,
  /\b(?:due to|in spite of|despite|regardless of|given) the truth that\b/i,
  /\bas a matter of reality\b/i,
  /\bby methods of\b/i,
  /\b(?:take|takes|took|taken|taking) location\b/i,
  /\bin the (?:first|very first) location\b/i,
  /\bat (?:initially|very first|initial) (?:glance|sight|look)\b/i,
  /\bso regarding\b/i,
  /\b(?:is|was|are|were|it's) since of\b/i,
  /\ball of an? (?:unexpected|abrupt)\b/i,
  /\b(?!rest)\p{L}{1,30} on (?:their|his|her|its|our|your|one's) laurels\b/iu,
  /\blast but not (?!least)\p{L}+/iu,
  /\bneedless to (?:state|mention that|claim)\b/i,
  /\b(?:pointer|suggestion|idea) of the iceberg\b/i,
  /\btrial and (?:mistake|blunder)\b/i,
  /\bsupply and (?:need|request|interest)\b/i,
  /\bpros and (?:disadvantages|drawbacks|downsides)\b/i,
  // Of programs that translate to and fro: "a more", "might have been", "instead of", "where".
  /(?<![-\p{L}])a extra \p{L}+/iu,
  /\b(?:may|might|could) need (?:been|had|acquired|gone|become|come|taken)\b/i,
  /\b(?:lies|lie|rests) of (?:their|its|the|his|her)\b/i,
  /\bas a substitute of\b/i,
  /\b(?:areas|places|situations|cases|instances|world) the place\b/i,
  /\bauthorities (?:company|companies|intervention|spending|cost)\b|\bpresidency (?:support|applications|companies)\b/i,
]

/** Terms that everybody knows, with each part swapped for a synonym. */
export const brokenTerms: readonly RegExp[] = [
  /(?<![-\p{L}])(?:device|maker|gadget) (?:finding out|discovering|knowing)\b|\bmachine (?:finding out|adapting|knowing)\b/iu,
  /\b(?:counterfeit|man-made|fake|synthetic) (?:consciousness|brainpower|intellect)\b|\b(?:man-made|counterfeit) intelligence\b/i,
  /\b(?:colossal|gigantic) information\b/i,
  /\bprofound (?:learning|neural|acquiring)\b/i,
  /\bneural (?:organi[sz]ations?|systems network)\b/i,
  /\birregular (?:timberland|woods|esteem)\b/i,
  /\b(?:haze|mist) (?:figuring|processing|registering)\b/i,
  /\bbosom (?:peril|malignancy|malignant growth|disease)\b/i,
  /\b(?:environmental|climate|weather) (?:alteration|adjustment) (?:is|has|will|and)\b/i,
  /\ban earth-wide temperature boost\b|\bworldwide (?:warming|temperature alteration)\b/i,
  /\bozone (?:harming|depleting) substances? (?:discharges?|emissions?)\b/i,
  /\b(?:flag|sign) to (?:commotion|clamou?r)\b/i,
  /\bmean square (?:blunder|mistake)\b/i,
  /\b(?:organic|natural) language (?:handling|preparing)\b/i,
  /\b(?:man|woman) on the (?:roadway|road)\b|\bhigh (?:institution|college) (?:students|trainees)\b/i,
  /\b(?:financial|monetary) institution robber(?:y|ies)\b|\bglobe (?:war|wide web)\b/i,
]

/** Fillers that such programs put in the place of a plain word, each of which people use now and then. */
export const inflations: readonly RegExp[] = [
  /\b(?:has|have|had|having) actually (?:been|\p{L}+(?:ed|en|wn|ne|lt|nt|ght|ut|de|ad|ook))\b/giu,
  /\b(?:the|their|its|his|her|your|our) very first\b/gi,
  /\ba minimum of\b/gi,
  /\bin spite of\b/gi,
  /\b(?:the|an?) exact same\b/gi,
  /\bbrand-?new\b/gi,
  /\bnever ever\b/gi,
  /\bended up being\b/gi,
  /\b(?:is|are|was|were|be|been|being|commonly|frequently|widely) (?:frequently |commonly |widely )?utilized\b/gi,
  /\bnumerous\b/gi,
  /\bamongst\b/gi,
  /\bcan not\b/gi,
  /\bkeeping in mind\b/gi,
  /\bin truth\b/gi,
  /\b(?:to )?put it simply\b/gi,
  /\blots of\b/gi,
  /, however (?=to\b|it will\b|the\b|they\b)/gi,
]

/**
 * A word and what a thesaurus puts in its place; a writer does not use both after one and the same
 * word for one and the same thing.
 */
export const swaps: readonly [plain: string, swapped: string][] = [
  ['model', 'design'],
  ['cost', 'expense'],
  ['community', 'neighborhood'],
  ['performance', 'efficiency'],
  ['version', 'variation'],
  ['question', 'concern'],
  ['machine', 'maker'],
  ['machine', 'device'],
  ['network', 'organization'],
  ['gap', 'space'],
  ['system', 'framework'],
  ['algorithm', 'calculation'],
  ['feature', 'highlight'],
  ['value', 'esteem'],
  ['image', 'picture'],
  ['treatment', 'therapy'],
  ['teacher', 'instructor'],
  ['student', 'trainee'],
  ['lesson', 'session'],
  ['answer', 'remedy'],
  ['challenge', 'obstacle'],
  ['injection', 'shot'],
  ['process', 'procedure'],
]
