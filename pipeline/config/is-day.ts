/** Whether `text` is a day of the calendar as ISO 8601 writes it: 2026-02-28, not 2026-02-30. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  // The thirtieth of February is taken for the second of March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
