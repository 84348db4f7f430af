const singular =
  /(?<!\b(?:War|Part|Phase|Type|Class|Grade|Article|Title|Chapter|Section|Volume|Category|Stage|Schedule|Annex|Appendix|Division|Level) )\bI(?:[’'](?:m|ve|d|ll)\b| \p{Ll})|\b(?:[Mm]y|me|mine|myself)\b/u
const plural = /\b(?:[Ww]e|[Oo]ur|us|ours|ourselves)\b/

/** Whether a text speaks as "I", or as "I" or "we". Words in marks should be cut out before. */
export const firstPersonIn = (text: string, which: 'singular' | 'any'): boolean =>
  singular.test(text) || (which === 'any' && plural.test(text))
