import type { Effects } from './effects.ts'
import { fail } from './error.ts'
import type { Brief, FrontPage } from './model.ts'
import { checkTemplates } from './render/check-templates.ts'
import { type FontFile, fontFaces } from './render/fonts.ts'
import { renderPage } from './render/render.ts'
import { renderFrontPage } from './render/render-front-page.ts'
import { renderMarkdown } from './render/render-markdown.ts'

export interface Renderer {
  html(brief: Brief): Promise<string>
  markdown(brief: Brief): string
  /** With an instant of ISO 8601 for the document's properties. */
  word(brief: Brief, date: string): Promise<Uint8Array>
  frontPage(page: FrontPage): Promise<string>
}

/** A renderer with the templates of a folder. Throws `BriefError` (templates) if it has none. */
export async function renderer(
  folder: string,
  effects: Pick<Effects, 'disk' | 'readPackage'>,
): Promise<Renderer> {
  const { disk, readPackage } = effects
  const found = await disk.find(folder)
  const texts = found.filter(({ path }) => /\.(?:hbs|css|js)$/.test(path))
  if (texts.length === 0) {
    const hint = 'set "templates" in the configuration to the folder that holds them'
    throw fail('templates', 'E_NO_TEMPLATES', `no templates in ${folder}`, { hint })
  }
  const decoder = new TextDecoder()
  const files = new Map(texts.map(({ path, bytes }) => [path, decoder.decode(bytes)]))
  checkTemplates(files)
  const bytesOf = once(readPackage)
  const fontsOf = (page: Brief | FrontPage): Promise<FontFile[]> =>
    Promise.all(
      fontFaces(page).map(async (face) => ({ ...face, bytes: await bytesOf(face.specifier) })),
    )
  return {
    html: async (brief) => renderPage(brief, files, await fontsOf(brief)),
    markdown: renderMarkdown,
    // The library is as large as all the rest, and few builds ask for it.
    word: async (brief, date) =>
      (await import('./render/word/render-word.ts')).renderWord(brief, date),
    frontPage: async (page) => renderFrontPage(page, files, await fontsOf(page)),
  }
}

/** All briefs have the same fonts: each file is read once. */
function once(read: Effects['readPackage']): Effects['readPackage'] {
  const known = new Map<string, Promise<Uint8Array>>()
  return (specifier) => {
    const bytes = known.get(specifier) ?? read(specifier)
    known.set(specifier, bytes)
    return bytes
  }
}
