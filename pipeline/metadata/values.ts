import { type Check, text, wrong } from './check.ts'

/** A check of a text that must also pass `test`. */
function textThat(
  test: (value: string) => boolean,
  code: string,
  what: string,
  hint: string,
): Check<string> {
  return (node, key, context) => {
    const value = text(node, key, context)
    if (value === undefined || test(value)) return value
    return wrong(context, node, code, `"${key}" must be ${what}, not "${value}"`, hint)
  }
}

/** `2025`, `2025-02` or `2025-02-18`, of the proleptic Gregorian calendar, from the year 1 on. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!match) return false
  const [year, month, day] = match.slice(1).map((digits) => Number(digits ?? 1))
  if (!year || !month || !day) return false
  // A date that does not exist comes back as another one: 2026-02-30 as 2026-03-02.
  const full = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`
  const parsed = new Date(`${full}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full)
}

export const date = textThat(
  isDate,
  'E_FM_DATE',
  'a date of the calendar',
  'write 2025-02-18, 2025-02 or 2025',
)

export const url = textThat(
  (value) => URL.canParse(value) && /^https?:\/\/[^\s/]/i.test(value) && !value.includes(' '),
  'E_FM_URL',
  'an http or https address',
  'write it whole, as https://example.org/page',
)

/** BCP 47, as far as its shape goes: language, then script, region and so on. */
export const language = textThat(
  (value) => /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(value),
  'E_FM_LANGUAGE',
  'a language tag',
  'write en, de-AT or zh-Hant',
)
