import { unitOfMeasure, unitSymbol } from '../../language/units.ts'
import {
  magnitude,
  numberOf,
  numberWord,
  numeral,
  rangeBetween,
  shortMagnitude,
} from './numbers.ts'
import type { Pattern, Reading } from './pattern.ts'

const count = `(?:${numeral}|${numberWord})`
const scale = `(?:\\s?${magnitude}(?: of)?\\b|${shortMagnitude}\\b|\\s(?:bn|mn|tn)\\b)`
const through = '(?:\\s?[-–—]\\s?| to |(?<=\\b[Bb]etween [^.;]{1,24}) and )'
const wordEndOf = '(?![\\p{L}\\p{N}/])'
const wordEnd = '(?![\\p{L}\\p{N}])'

/** "5.9 tonnes per hectare", "47 mg of nitrate per litre", "3.4 million litres", "24 °C". */
export const measurePatterns: Pattern[] = [
  [
    'count',
    new RegExp(
      `(?<![\\p{L}\\p{N}.,])(-?${count})(${scale})?(?:(?:\\s?(${unitOfMeasure})${wordEndOf})?${through}(${count})(${scale})?)?[\\s-]?(${unitOfMeasure})${wordEnd}(?:(?: of \\p{Ll}+(?: \\p{Ll}+)?)?(?: per | an? | every | each |/)(${unitOfMeasure}|second|minute|hour|day|week|month|year)${wordEnd})?`,
      'gu',
    ),
    readMeasure,
  ],
]

/** A plural noun behind an "m" makes it millions: "9 m passengers". */
const countedBehind = /^ (?:\p{Ll}+s|people|children)\b/u

function readMeasure(m: RegExpMatchArray): Reading | undefined {
  const [whole, first = '', firstScale, inner, second, secondScale, unit = '', per] = m
  const symbol = unitSymbol(unit)
  const rest = m.input?.slice((m.index ?? 0) + whole.length) ?? ''
  if (symbol === undefined || (unit === 'm' && countedBehind.test(rest))) return undefined
  // "Six in ten" is a part; "40 l" of a list mark is rare enough, "one in" is not.
  if (unit.length === 1 && Number.isNaN(Number(first.replace(/,/g, '')))) return undefined
  // "3 km to 5 miles" is no range of one unit.
  if (inner !== undefined && unitSymbol(inner) !== symbol) return undefined
  const minus = first.startsWith('-') && symbol.startsWith('°')
  const range = rangeBetween(
    [first.replace(/^-/, ''), scaleOf(firstScale)],
    [second, scaleOf(secondScale)],
  )
  const over = per === undefined ? '' : `/${perSymbol(per, symbol)}`
  if (!minus) return { unit: `${symbol}${over}`, ...range }
  return { unit: symbol, lo: -range.lo, hi: -numberOf(second ?? first.slice(1)) }
}

/** A speed is written by symbols throughout: "80 kilometres per hour" is 80 km/h. */
function perSymbol(per: string, symbol: string): string {
  if (/^(?:k?m|mi|nmi)$/.test(symbol) && /^(?:hour|second)$/.test(per)) return per.charAt(0)
  return unitSymbol(per) ?? per
}

const scaleOf = (text: string | undefined): string | undefined => text?.trim().replace(/ of$/, '')
