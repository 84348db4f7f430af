/** Units of measure as English texts write them, by their symbol. */

/** Symbol, and the spellings; a spelling in lower case counts in any case and as a plural. */
const spellings: Record<string, string[]> = {
  Mt: ['megatonne', 'Mt'],
  kt: ['kilotonne', 'kt'],
  t: ['tonne', 'ton', 'metric ton', 'metric tonne', 't'],
  kg: ['kilogram', 'kilogramme', 'kilo', 'kg'],
  g: ['gram', 'gramme', 'g'],
  mg: ['milligram', 'milligramme', 'mg'],
  µg: ['microgram', 'microgramme', 'µg', 'μg'],
  lb: ['lb', 'lbs'],
  oz: ['ounce', 'oz'],
  km: ['kilometre', 'kilometer', 'km'],
  m: ['metre', 'meter', 'm'],
  cm: ['centimetre', 'centimeter', 'cm'],
  mm: ['millimetre', 'millimeter', 'mm'],
  mi: ['mile'],
  ft: ['foot', 'feet', 'ft'],
  in: ['inch', 'inches'],
  nmi: ['nautical mile'],
  ha: ['hectare', 'ha'],
  acre: ['acre'],
  'km²': ['square kilometre', 'square kilometer', 'sq km', 'km²', 'km2'],
  'm²': ['square metre', 'square meter', 'sq m', 'm²', 'm2'],
  'ft²': ['square foot', 'square feet', 'sq ft'],
  'm³': ['cubic metre', 'cubic meter', 'm³', 'm3'],
  l: ['litre', 'liter', 'l'],
  ml: ['millilitre', 'milliliter', 'ml'],
  gal: ['gallon'],
  bbl: ['barrel'],
  W: ['watt', 'W'],
  kW: ['kilowatt', 'kW'],
  MW: ['megawatt', 'MW'],
  GW: ['gigawatt', 'GW'],
  kWh: ['kilowatt hour', 'kilowatt-hour', 'kWh'],
  MWh: ['megawatt hour', 'megawatt-hour', 'MWh'],
  GWh: ['gigawatt hour', 'gigawatt-hour', 'GWh'],
  TWh: ['terawatt hour', 'terawatt-hour', 'TWh'],
  V: ['volt', 'kV'],
  dB: ['decibel', 'dB', 'dB(A)'],
  '°C': ['°C', '° C', 'degrees Celsius', 'degrees centigrade', 'degree Celsius'],
  '°F': ['°F', 'degrees Fahrenheit'],
  kn: ['knot'],
  'km/h': ['km/h', 'kph', 'kmh'],
  'mi/h': ['mph'],
  kcal: ['kilocalorie', 'kcal'],
  GB: ['gigabyte', 'GB'],
  'Mbit/s': ['megabits per second', 'megabit per second', 'Mbit/s', 'Mbps', 'Mb/s'],
  'Gbit/s': ['gigabits per second', 'gigabit per second', 'Gbit/s', 'Gbps', 'Gb/s'],
  TB: ['terabyte', 'TB'],
  TEU: ['TEU', 'TEUs'],
}

const isWord = (spelling: string): boolean => /^[a-z][a-z -]{3,}$/.test(spelling)
const isPlural = (spelling: string): boolean => /^(?:feet|square feet|inches)$/.test(spelling)
const escaped = (spelling: string): string => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const symbols = new Map(
  Object.entries(spellings).flatMap(([symbol, list]) => list.map((words) => [words, symbol])),
)

/** Piece of a pattern that matches any spelling; captures nothing. Symbols keep their case. */
export const unitOfMeasure = `(?:${[...symbols.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((s) => (isWord(s) && !isPlural(s) ? `${escaped(s).replace(/ /g, '[ -]')}s?` : escaped(s)))
  .join('|')})`

/** The symbol of a unit as written ("Tonnes", "sq m"); undefined for what is none. */
export function unitSymbol(words: string): string | undefined {
  const own = symbols.get(words)
  if (own !== undefined) return own
  const plain = words.toLowerCase()
  return [plain, plain.replace(/s$/, ''), plain.replace(/s$/, '').replace('-', ' ')]
    .filter((spelling) => isWord(spelling))
    .map((spelling) => symbols.get(spelling))
    .find((symbol) => symbol !== undefined)
}

const known = new Set(Object.keys(spellings))

/** Whether a figure's unit is one of measure ("t/ha"), and not a thing that is counted. */
export const isUnitOfMeasure = (unit: string): boolean =>
  known.has(unit) || known.has(unit.split('/')[0] ?? '')

/** Units of one dimension: how many of the base unit, which is the first, one of them is. */
const families: Record<string, number>[] = [
  { W: 1, kW: 1e3, MW: 1e6, GW: 1e9 },
  { kWh: 1, MWh: 1e3, GWh: 1e6, TWh: 1e9 },
  { kg: 1, t: 1e3, kt: 1e6, Mt: 1e9, g: 1e-3, mg: 1e-6, µg: 1e-9 },
  { m: 1, km: 1e3, cm: 1e-2, mm: 1e-3 },
  { 'm²': 1, ha: 1e4, 'km²': 1e6 },
  { l: 1, ml: 1e-3, 'm³': 1e3 },
]
const bases = new Map(
  families.flatMap((family) => {
    const [base = ''] = Object.keys(family)
    return Object.entries(family).map(([unit, factor]) => [unit, { base, factor }] as const)
  }),
)

/** The unit that a unit is compared in, and by what to multiply: TWh is 1e9 kWh; itself for others. */
export function baseUnit(unit: string): { base: string; factor: number } {
  const [head = '', ...per] = unit.split('/')
  const known = isUnitOfMeasure(unit) ? bases.get(head) : undefined
  return known
    ? { base: [known.base, ...per].join('/'), factor: known.factor }
    : { base: unit, factor: 1 }
}
