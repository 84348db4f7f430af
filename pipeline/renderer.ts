import type { Effects } from './effects.ts'
import { fail } from './error.ts'
import type { Brief } from './model.ts'
import { checkTemplates } from './render/check-templates.ts'
import { type FontFile, fontFaces } from './render/fonts.ts'
import { renderPage } from './render/render.ts'
import { renderMarkdown } from './render/render-markdown.ts'

export interface Renderer {
  html(brief: Brief): Promise<string>
  markdown(brief: Brief): string
}

/** A renderer with the templates of a folder. Throws `BriefError` (templates) if it has none. */
export async function renderer(
  folder: string,
  effects: Pick<Effects, 'disk' | 'readPackage'>,
): Promise<Renderer> {
  const { disk, readPackage } = effects
  const found = await disk.find(folder)
  const texts = found.filter(({ path }) => /\.(?:hbs|css)$/.test(path))
  if (texts.length === 0) {
    const hint = 'set "templates" in the configuration to the folder that holds them'
    throw fail('templates', 'E_NO_TEMPLATES', `no templates in ${folder}`, { hint })
  }
  const decoder = new TextDecoder()
  const files = new Map(texts.map(({ path, bytes }) => [path, decoder.decode(bytes)]))
  checkTemplates(files)
  const bytesOf = once(readPackage)
  const fontsOf = (brief: Brief): Promise<FontFile[]> =>
    Promise.all(
      fontFaces(brief).map(async (face) => ({ ...face, bytes: await bytesOf(face.specifier) })),
    )
  return {
    html: async (brief) => renderPage(brief, files, await fontsOf(brief)),
    markdown: renderMarkdown,
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
