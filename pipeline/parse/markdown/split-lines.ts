import type { Paragraph, PhrasingContent, Text } from 'mdast'
import type { PlaceText } from './place-text.ts'

/** The lines of a paragraph, each as inline nodes with their places; line breaks go. */
export function splitLines({ children }: Paragraph, place: PlaceText): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') lines.at(-1)?.push(child)
    else {
      const [first, ...more] = linesOf(child, place)
      if (first) lines.at(-1)?.push(first)
      for (const line of more) lines.push([line])
    }
  }
  return lines.filter((line) => line.length > 0)
}

function linesOf(text: Text, place: PlaceText): Text[] {
  const part = text.value.includes('\n') ? place(text) : undefined
  if (!part) return [text]
  let at = 0
  return text.value.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return part(start, start + line.length)
  })
}

/** A paragraph of inline nodes, which stands where they do. */
export function paragraphOf(children: PhrasingContent[]): Paragraph {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  return { type: 'paragraph', children, ...(start && end && { position: { start, end } }) }
}
