/** What the program can be asked to do. A bare call is `build`. */
export const verbs = ['build', 'inspect', 'themes', 'release', 'help', 'version'] as const

export type Verb = (typeof verbs)[number]
