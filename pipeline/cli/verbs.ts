/** What the program can be asked to do. A bare call is `build`. */
export const verbs = [
  ...(['build', 'inspect', 'explain', 'themes', 'verify'] as const),
  ...(['release', 'help', 'version'] as const),
] as const

export type Verb = (typeof verbs)[number]

/** What a verb is given beside its options, by the name it has in the help. */
export const operands: Partial<Record<Verb, string>> = { verify: 'FILE.pdf', explain: 'ID' }
