/** Trouble in a configuration before it has a line: where it is, is a path of keys and indices. */
export type Path = readonly PropertyKey[]

export interface Trouble {
  code: string
  message: string
  hint?: string
  /** A path into the value, or an offset of the text where no path leads there. */
  where: Path | number
  /** Points at the last key of the path rather than at its value. */
  atKey?: boolean
}

/** So many errors are told of, and no more: beyond that, one mistake has usually made them all. */
export const mostTroubles = 100
