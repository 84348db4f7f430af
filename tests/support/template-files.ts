import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Brief, FrontPage } from '../../pipeline/model.ts'
import { type FontFile, fontFaces } from '../../pipeline/render/fonts.ts'
import type { TemplateFiles } from '../../pipeline/render/template.ts'

const folder = new URL('../../templates/', import.meta.url)

/** The project's templates, with some files added or put in place of its own. */
export function templateFiles(changes: Record<string, string> = {}): TemplateFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = new Map<string, string>()
  for (const name of names) {
    if (!/\.(?:hbs|css|js)$/.test(name)) continue
    files.set(name.replaceAll('\\', '/'), readFileSync(new URL(name, folder), 'utf8'))
  }
  for (const [name, text] of Object.entries(changes)) files.set(name, text)
  return files
}

/** The fonts of a page, read from the installed packages. */
export function fontFiles(page: Brief | FrontPage): FontFile[] {
  return fontFaces(page).map((face) => {
    const path = fileURLToPath(import.meta.resolve(face.specifier))
    return { ...face, bytes: readFileSync(path) }
  })
}
