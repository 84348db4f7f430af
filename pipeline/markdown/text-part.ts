/** Where a stretch of a text node that was put together from several comes from. */
export interface TextPart {
  /** Characters of the node's value; a single space between two parts belongs to neither. */
  length: number
  /** Offsets of the file. */
  start: number
  end: number
}

declare module 'mdast' {
  interface TextData {
    /** On a text that was put together: without them its place cannot be told from its position. */
    parts?: TextPart[]
  }
}
