/** Mean width of a letter of Source Sans at the size of labels, 0.8 rem, on the wide side. */
const letter = 0.42

/** How wide a label is about, in rem. */
export const widthOf = (label: string): number => label.length * letter

/** A label in lines of at most `width` rem, broken at spaces; a longer word has its own line. */
export function wrapLabel(label: string, width: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
