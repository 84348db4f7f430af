/** A name as citation formats want it: families apart where that is sure. */
export type CitedName = { family: string; given: string } | { literal: string }

/**
 * The authors that a byline names. Only a name of two to four capitalised words is taken apart;
 * "Ministry of Health" and "Jane Roe, Health Editor" stay whole.
 */
export function citedNames(author: string): CitedName[] {
  const line = author.replace(/\s+/g, ' ').trim()
  const names = line.split(/; ?| and | ?& ?/).map(personOf)
  const persons = names.filter((name) => name !== undefined)
  return persons.length === names.length ? persons : [{ literal: line }]
}

const organisation =
  /^The\b|\b(?:Agency|Association|Authority|Board|Bureau|Centre|Center|Commission|Committee|Company|Council|Department|Desk|Foundation|Fund|Group|Institute|Ministry|News|Office|Press|Service|Society|Staff|Team|Times|Trust|Union|Unit|University)\b/

/** Small words that a family name begins with. */
const particle = /^(?:bin|da|de|del|della|den|der|di|dos|du|la|le|ten|ter|van|von|zu)$/

function personOf(name: string): CitedName | undefined {
  const words = name.trim().split(' ')
  const proper = words.every(
    (word) => particle.test(word) || /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word),
  )
  if (!proper || words.length < 2 || words.length > 5 || organisation.test(name)) return
  const small = words.findIndex((word, i) => i > 0 && particle.test(word))
  const split = small > 0 ? small : words.length - 1
  return { family: words.slice(split).join(' '), given: words.slice(0, split).join(' ') }
}
