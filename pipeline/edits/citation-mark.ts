/** Whether the source of a stretch is a mark that points to a note: `[^1]`, `<sup><a href="#n">1</a></sup>`. */
export function isCitationMark(source: string): boolean {
  if (source.length > 2000) return false
  if (/^\[\^[^\]\s]{1,99}\]$/.test(source)) return true
  if (!/^<sup\b/i.test(source) || !/<\/sup>$/i.test(source)) return false
  return /^[[(]?(?:note |nb )?[\da-z*†‡§,–-]{1,9}[\])]?$/i.test(
    source.replace(/<[^<>]*>/g, '').trim(),
  )
}
