/** Whether every line of a text that is not empty is one address of the web. */
export function listsAddresses(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).flatMap((line) => line.trim() || [])
  return lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line))
}
