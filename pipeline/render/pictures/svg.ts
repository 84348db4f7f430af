/** An element of SVG. Attributes are written in the order given, and everything is escaped. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value = '']) => ` ${key}="${escaped(value)}"`)
  return `<${name}${written.join('')}>${children.join('')}</${name}>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an element or attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => entities[one] ?? one)

/** A length in rem, which is 10 pt on paper: the same picture fits both. */
export const rem = (length: number): string => `${rounded(length)}rem`

/** A share of the width, so that a picture is as wide as its place without growing its letters. */
export const share = (part: number): string => `${rounded(part * 100)}%`

const rounded = (value: number): number => Number(value.toFixed(3))
