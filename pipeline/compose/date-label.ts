const months =
  'January February March April May June July August September October November December'.split(' ')

/** An ISO date as English prints it: "24 January 2025", "January 2025", "2025", "2026–2027". */
export function dateLabel(iso: string): string {
  if (iso.includes('/')) return iso.replace('/', '–')
  const [year = '', month, day] = iso.split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ')
}
