import type { Block } from './layout.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeHtml = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)

/** Blocks as HTML, one a line. */
export function writeHtml(blocks: Block[]): string {
  const out: string[] = []
  const open: string[] = []
  const close = (depth: number) => {
    while (open.length > depth) out.push(`</li></${open.pop()}>`)
  }
  for (const block of blocks) {
    if (block.kind === 'item') openItem(block, out, open, close)
    else {
      close(0)
      out.push(writeBlock(block))
    }
  }
  close(0)
  return `${out.join('\n')}\n`
}

function openItem(
  { depth, number, text }: Extract<Block, { kind: 'item' }>,
  out: string[],
  open: string[],
  close: (depth: number) => void,
): void {
  const list = number === undefined ? 'ul' : 'ol'
  close(depth + 1)
  if (open.length === depth + 1 && open[depth] !== list) close(depth)
  if (open.length === depth + 1) out.push('</li>')
  else {
    out.push(number === undefined || number === 1 ? `<${list}>` : `<ol start="${number}">`)
    open.push(list)
  }
  out.push(`<li>${escapeHtml(text)}`)
}

function writeBlock(block: Exclude<Block, { kind: 'item' }>): string {
  if (block.kind === 'heading')
    return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`
  if (block.kind === 'quote') return `<blockquote><p>${escapeHtml(block.text)}</p></blockquote>`
  if (block.kind === 'caption') return `<p class="caption">${escapeHtml(block.text)}</p>`
  return block.kind === 'table' ? writeTable(block.rows) : `<p>${escapeHtml(block.text)}</p>`
}

function writeTable(rows: string[][]): string {
  const cells = (row: string[]) => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
  return `<table>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}\n</table>`
}
