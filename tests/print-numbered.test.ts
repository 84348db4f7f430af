import { PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../pipeline/model.ts'
import { printNumbered } from '../pipeline/print-numbered.ts'
import { pageNumbers } from '../pipeline/seal/page-numbers.ts'
import { sampleBrief } from './support/sample-brief.ts'

/** A document of some pages, with a named place at the top of some of them. */
async function documentOf(count: number, places: Record<string, number>): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const pages = Array.from({ length: count }, () => document.addPage())
  const dests = document.context.obj({})
  for (const [name, number] of Object.entries(places)) {
    const page = pages[number - 1]
    if (page) dests.set(PDFName.of(name), document.context.obj([page.ref, 'XYZ', 0, 0, 0]))
  }
  document.catalog.set(PDFName.of('Dests'), dests)
  return document.save()
}

const contents = ['one', 'two'].map((id) => ({ id, heading: id, page: '' }))
const brief = sampleBrief({ contents })
const short = sampleBrief({ contents, notes: [] })

/** Prints with a press that paginates as told, by the numbers it is given: "", "0 0", "2 5". */
async function prints(of: Brief, paginate: (numbers: string) => [number, Record<string, number>]) {
  const seen: string[] = []
  const render = async (one: Brief) => one.contents.map(({ page }) => page).join(' ')
  const print = async (page: string) => {
    seen.push(page)
    return documentOf(...paginate(page))
  }
  await printNumbered(of, '', render, { print })
  return seen
}

describe('a list of contents', () => {
  it('has the numbers of the pages where the headings stand', async () => {
    const seen = await prints(brief, () => [5, { one: 2, two: 5 }])
    expect(brief.notes.length).toBeGreaterThan(29)
    expect(seen).toEqual(['0 0', '2 5'])
  })

  it('is printed again while it moves what it counts', async () => {
    const seen = await prints(brief, (page) => [6, { one: 2, two: page === '0 0' ? 5 : 6 }])
    expect(seen).toEqual(['0 0', '2 5', '2 6'])
  })

  it('is left out where there are four pages or fewer, whatever was guessed', async () => {
    expect(await prints(brief, () => [4, { one: 1, two: 2 }])).toEqual(['0 0', ''])
    expect(await prints(short, () => [4, {}])).toEqual([''])
  })

  it('comes to a brief of few notes that is long all the same', async () => {
    const seen = await prints(short, (page) => [5, page === '' ? {} : { one: 1, two: 4 }])
    expect(seen).toEqual(['', '0 0', '1 4'])
  })

  it('ends where the numbers never settle', async () => {
    let n = 0
    const seen = await prints(brief, () => [6, { one: 1, two: (n++ % 2) + 4 }])
    expect(seen.length).toBeLessThan(8)
  })
})

it('page numbers are read by the names of the places', async () => {
  const { count, of } = await pageNumbers(await documentOf(3, { a: 1, 'b c': 3 }))
  expect([count, [...of]]).toEqual([
    3,
    [
      ['a', 1],
      ['b c', 3],
    ],
  ])
})
