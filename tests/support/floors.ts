import { posix } from 'node:path'

/** The files of a pipeline: their paths below it, and what they hold. */
export type Tree = Readonly<Record<string, string>>

/** The rooms of each floor. A room is a folder, or the files that `roomOf` puts together. */
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['effects', 'language', 'edits', 'markdown', 'metadata', 'config'],
  [
    ...['read', 'parse', 'normalize', 'split', 'tag', 'extract', 'decide'],
    ...['select', 'compose', 'gates', 'export', 'render', 'print', 'seal'],
  ],
  ['build', 'parse-sources', 'explain', 'verify', 'node'],
  ['cli', 'launch'],
]

/**
 * On floor 1, words come before what is made of words, and metadata before its other readers; on
 * floor 3, `build` comes last.
 */
const neighbours: Record<string, readonly string[]> = {
  metadata: ['language'],
  config: ['language', 'metadata'],
  build: ['parse-sources'],
}

/** One tool, one room: replacing one is one change. */
const tools: Record<string, RegExp> = {
  puppeteer: /^print\/puppeteer\.ts$/,
  'puppeteer-core': /^print\/puppeteer\.ts$/,
  'pdf-lib': /^seal\//,
  handlebars: /^render\/engine\.ts$/,
  esbuild: /^launch\//,
  mammoth: /^read\/convert\/docx\.ts$/,
  fflate: /^(?:read\/convert\/|render\/word\/repack\.ts$)/,
  docx: /^render\/word\//,
  'postal-mime': /^read\/convert\/eml\.ts$/,
  unpdf: /^read\/convert\//,
}

/** Who may look at the process that it runs in: the command line, and what has one of its own. */
const frontDoor = /^(?:cli\.ts|cli\/.*|start\.js|parse-sources\/worker\.ts)$/

/** Every import that breaks a rule of the floors, in words. */
export function violations(tree: Tree): string[] {
  const found: string[] = []
  for (const [file, text] of Object.entries(tree)) {
    if (floorOf(file) < 0) found.push(`${file} has no floor`)
    for (const target of importsOf(text)) found.push(...checkImport(file, target))
    if (!frontDoor.test(file) && namesProcess(text)) found.push(`${file} touches the process`)
  }
  return [...found, ...cycles(tree)].sort()
}

function roomOf(file: string): string {
  if (file.includes('/')) return file.slice(0, file.indexOf('/'))
  const name = file.slice(0, -posix.extname(file).length)
  if (name === 'error') return 'model'
  if (name === 'start') return 'launch'
  return ['model', 'effects', 'cli'].includes(name) ? name : 'build'
}

function floorOf(file: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(file)))
}

/** What a module imports, be it a value or a type, at its head or on the way. */
export function importsOf(text: string): string[] {
  const statement = /^(?:import|export)\b(?:[^'"`;=()]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm
  const call = /\bimport(?:\.meta\.resolve)?\s*\(\s*['"`]([^'"`\n]+)['"`]/g
  return [statement, call].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, target]) => (target === undefined ? [] : [target])),
  )
}

function checkImport(file: string, target: string): string[] {
  if (!target.startsWith('.')) {
    const [scope = '', name = ''] = target.split('/')
    const room = tools[scope.startsWith('@') ? `${scope}/${name}` : scope]
    return room === undefined || room.test(file) ? [] : [`${file} imports the tool ${target}`]
  }
  const other = posix.join(posix.dirname(file), target)
  // What lies outside, as package.json does, is on no floor.
  if (other.startsWith('../') || mayImport(file, other)) return []
  return [`${file} imports ${other}`]
}

function mayImport(file: string, other: string): boolean {
  const [room, otherRoom] = [roomOf(file), roomOf(other)]
  return (
    room === otherRoom ||
    floorOf(other) < floorOf(file) ||
    (neighbours[room]?.includes(otherRoom) ?? false)
  )
}

/** Whether a module says `process` for the global, or imports it. */
function namesProcess(text: string): boolean {
  if (importsOf(text).some((target) => /^(?:node:)?process$/.test(target))) return true
  const words =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
  // Of a template, what stands in braces is code.
  const code = text.replace(words, (word) =>
    word.startsWith('`') ? (word.match(/\$\{[^}]*\}/g) ?? []).join('') : '',
  )
  return /(?<![\w.-])process\b(?!\s*:)|\bglobalThis\.process\b/.test(code)
}

/** Each circle of imports once, types and all, from its first file by name. */
function cycles(tree: Tree): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) found.add(circle(path.slice(at)))
    if (at >= 0 || done.has(file)) return
    for (const target of importsOf(tree[file] ?? '')) {
      const other = posix.join(posix.dirname(file), target)
      if (target.startsWith('.') && other in tree) walk(other, [...path, file])
    }
    done.add(file)
  }
  for (const file of Object.keys(tree)) walk(file, [])
  return [...found]
}

function circle(files: readonly string[]): string {
  const first = files.indexOf([...files].sort()[0] ?? '')
  const turned = [...files.slice(first), ...files.slice(0, first)]
  return `${[...turned, turned[0]].join(' → ')} is a circle`
}
