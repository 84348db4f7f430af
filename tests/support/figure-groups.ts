import { readFileSync } from 'node:fs'
import { readConfig } from '../../pipeline/config/read-config.ts'
import { digest } from '../../pipeline/digest.ts'
import type { FigureGroup, Ledger } from '../../pipeline/model.ts'
import { memoryDisk } from './memory-disk.ts'

/** A question that a dossier answers, with the verdict and the flags it should get. */
interface Question {
  id: string
  verdict: string
  flags: string[]
}

/** Where a text gives a figure, and to which question. */
interface Label {
  file: string
  start: number
  end: number
  id: string
}

interface Dossier {
  questions: Question[]
  labels: Label[]
  texts: Record<string, string>
}

export interface GroupScore {
  /** Questions with answers in several texts, and those whose answers were all found together. */
  asked: string[]
  foundAndRight: string[]
  /** What went wrong with the others. */
  missed: string[]
  /** Groups over several texts that hold figures of several questions. */
  wrongMerges: string[]
}

/**
 * A dossier of `tests/cases/figure-groups`: under "Questions" a list of ids with verdict and flags,
 * then a text under each heading. In the texts `{id|words}` is a figure that answers the question.
 */
export function readDossier(name: string): Dossier {
  const url = new URL(`../cases/figure-groups/${name}.md`, import.meta.url)
  const [, head = '', ...parts] = readFileSync(url, 'utf8').split(/^## /m)
  const questions = [...head.matchAll(/^- `([\w-]+)` (\w+)([\w -]*):/gm)].map(
    ([, id = '', verdict = '', flags = '']) => ({
      id,
      verdict,
      flags: flags.split(' ').filter(Boolean),
    }),
  )
  const labels: Label[] = []
  const texts: Record<string, string> = {}
  for (const part of parts) {
    const file = part.slice(0, part.indexOf('\n'))
    texts[file] = withoutLabels(file, part.slice(file.length).trim(), labels)
  }
  return { questions, labels, texts }
}

function withoutLabels(file: string, text: string, labels: Label[]): string {
  let plain = ''
  let at = 0
  for (const match of text.matchAll(/\{([\w-]+)\|([^}]+)\}/g)) {
    plain += text.slice(at, match.index)
    const words = match[2] ?? ''
    labels.push({ file, start: plain.length, end: plain.length + words.length, id: match[1] ?? '' })
    plain += words
    at = match.index + match[0].length
  }
  return `${plain}${text.slice(at)}\n`
}

/** The ledger of texts by name, read as a build reads them. */
export async function ledgerOf(texts: Record<string, string>): Promise<Ledger> {
  const yaml = 'title: Figures\nsources: in\nthemes:\n  - {id: all, title: All, phrases: [the]}\n'
  const config = readConfig(yaml, 'brief.config.yaml', () => {})
  const files = Object.entries(texts).map(([file, text]) => [`in/${file}`, text])
  const effects = {
    disk: memoryDisk(Object.fromEntries(files)),
    reporter: { stage() {}, diagnostic() {} },
  }
  return (await digest({ config, sources: ['in'], skipBad: false }, effects)).ledger
}

/** Compares the groups of a ledger with the questions of a dossier. */
export function scoreGroups({ questions, labels }: Dossier, groups: FigureGroup[]): GroupScore {
  const idOf = (v: FigureGroup['values'][number]): string =>
    labels.find((l) => l.file === v.file && v.start < l.end && l.start < v.end)?.id ??
    `${v.file} “${v.text}”`
  const found = groups.map((group) => ({ ...group, ids: [...new Set(group.values.map(idOf))] }))
  const filesOf = (id: string): string[] => [
    ...new Set(labels.filter((label) => label.id === id).map(({ file }) => file)),
  ]
  const asked = questions.filter(({ id }) => filesOf(id).length > 1)
  const faults = asked.map((question) => faultOf(question, found, filesOf(question.id)))
  return {
    asked: asked.map(({ id }) => id),
    foundAndRight: asked.filter((_, i) => faults[i] === undefined).map(({ id }) => id),
    missed: faults.filter((fault) => fault !== undefined),
    wrongMerges: found
      .filter(({ ids, values }) => ids.length > 1 && new Set(values.map((v) => v.file)).size > 1)
      .map(({ ids }) => ids.join(' + ')),
  }
}

function faultOf(
  { id, verdict, flags }: Question,
  found: (FigureGroup & { ids: string[] })[],
  files: string[],
): string | undefined {
  const group = found.find(
    ({ ids, values }) => ids.includes(id) && files.every((f) => values.some((v) => v.file === f)),
  )
  if (!group) return `${id}: apart`
  if (group.verdict !== verdict) return `${id}: ${group.verdict}`
  const wanting = flags.filter((flag) => !group.flags.some((f) => f === flag))
  return wanting.length > 0 ? `${id}: not ${wanting.join(', ')}` : undefined
}
