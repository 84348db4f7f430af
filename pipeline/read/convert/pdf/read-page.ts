import type { Item, LogEntry, Page } from './layout.ts'
import type { PdfDocument } from './open-pdf.ts'
import { tidy } from './tidy.ts'

type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>
/** `undefined` where a font has no name. */
export type FontNames = Map<string, string | undefined>

/** As much text as one page and one document may have. */
export const mostItems = 50_000
export const mostCharacters = 5_000_000

interface RawItem {
  str: string
  transform: number[]
  width: number
  fontName: string
}

/** Raw text of a page, or undefined as soon as there is more of it than `characters`. */
async function readRaw(page: PdfPage, characters: number): Promise<RawItem[] | undefined> {
  const reader = page.streamTextContent().getReader()
  const items: RawItem[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return items
    for (const item of value.items as RawItem[]) {
      // Marked content is among the items when asked for; it has no text.
      if (typeof item.str !== 'string') continue
      items.push(item)
      length += item.str.length
    }
    if (items.length <= mostItems && length <= characters) continue
    await reader.cancel(new Error('too much text'))
    return undefined
  }
}

/**
 * The names of the fonts of a page, which alone tell a bold one. The library gives them only to
 * who asks for all the drawing, so a page without new fonts is not asked.
 */
async function learnFonts(page: PdfPage, items: RawItem[], names: FontNames): Promise<void> {
  const unknown = new Set(items.map((item) => item.fontName).filter((name) => !names.has(name)))
  if (unknown.size === 0) return
  await page.getOperatorList()
  for (const id of unknown) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
    const named = typeof font === 'object' && font !== null && 'name' in font
    names.set(id, named ? String(font.name) : undefined)
  }
}

// "Medi" is the heavy face of the fonts that LaTeX sets Times with; "Medium" is often that of a text.
const boldName = /bold|black|heavy|semibold|demi|(?:cm|cmss|ec|lm|sf)bx|-medi(?!um)|[-,]b(?:i|d)?$/i

/** A matrix of PDF: x' = ax + cy + e, y' = bx + dy + f. */
function place(raw: RawItem, view: number[]) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = raw.transform
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view
  const size = Math.hypot(c, d)
  const along = { x: va * a + vc * b, y: vb * a + vd * b }
  // 0 is upright, 1 reads downwards, 2 stands on its head, 3 reads upwards; slanted text is -1.
  const turn = Math.round((Math.atan2(along.y, along.x) * 2) / Math.PI)
  const straight =
    Math.min(Math.abs(along.x), Math.abs(along.y)) < 0.05 * Math.hypot(along.x, along.y)
  return {
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    size,
    turn: straight ? (turn + 4) % 4 : -1,
  }
}

type Placed = Item & { turn: number }

/** Reads a page as its text runs, upright. `undefined` when it has more than it may have. */
export async function readPage(
  page: PdfPage,
  characters: number,
  names: FontNames,
  log: LogEntry[],
): Promise<Page | undefined> {
  const raw = await readRaw(page, characters)
  if (!raw) return undefined
  await learnFonts(page, raw, names)
  const viewport = page.getViewport({ scale: 1 })
  const placed: Placed[] = []
  let spaced = false
  for (const item of raw) {
    const text = tidy(item.str)
    const at = place(item, viewport.transform)
    const bold = boldName.test(names.get(item.fontName) ?? '')
    const space = spaced || text.startsWith(' ')
    if (text.trim() !== '' && at.size > 0)
      placed.push({ text: text.trim(), width: item.width, bold, spaced: space, ...at })
    spaced = text.endsWith(' ') || (text === '' && spaced)
  }
  page.cleanup()
  const { width, height } = viewport
  return { number: page.pageNumber, ...upright(placed, width, height, log) }
}

/** Turns a page the way most of its text reads; what reads otherwise is left out. */
function upright(placed: Placed[], width: number, height: number, log: LogEntry[]) {
  const weights = [0, 0, 0, 0]
  for (const { turn, text } of placed)
    if (turn >= 0) weights[turn] = (weights[turn] ?? 0) + text.length
  const main = weights.indexOf(Math.max(...weights))
  const items: Item[] = []
  const aside: string[] = []
  for (const { turn, ...item } of placed) {
    if (turn !== main) aside.push(item.text)
    else items.push({ ...item, ...turned(item, main, width, height) })
  }
  if (aside.length > 0)
    log.push({ rule: 'turned-text', reason: 'text across the page', text: aside.join(' ') })
  return main % 2 === 1 ? { width: height, height: width, items } : { width, height, items }
}

function turned({ x, y }: Item, turn: number, width: number, height: number) {
  if (turn === 1) return { x: y, y: width - x }
  if (turn === 2) return { x: width - x, y: height - y }
  if (turn === 3) return { x: height - y, y: x }
  return { x, y }
}
