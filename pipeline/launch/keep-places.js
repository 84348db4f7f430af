import { readFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { pathToFileURL } from 'node:url'

const entry = /\bnew URL\('\.\/([\w-]+)\.[jt]s', import\.meta\.url\)/g

/**
 * Lets modules find the files beside them from inside a bundle: what `import.meta` says of a
 * module's place stays what it says without one. Only a file that another process is to run, written
 * `new URL('./name.ts', import.meta.url)` as other bundlers have it too, is the entry of that name
 * in the bundle.
 *
 * @param {string} folder whose modules it holds for
 * @returns {import('esbuild').Plugin}
 */
export function keepPlaces(folder) {
  return {
    name: 'keep-places',
    setup(build) {
      build.onLoad({ filter: /[\\/]pipeline[\\/].*\.[jt]s$/ }, async ({ path }) => {
        if (!path.startsWith(folder)) return undefined
        const text = await readFile(path, 'utf8')
        if (!text.includes('import.meta.')) return undefined
        const contents = text
          .replaceAll(entry, "new URL('./$1.js', import.meta['url'])")
          .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href))
          .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(path)))
          .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(path))
        return { contents, loader: extname(path) === '.ts' ? 'ts' : 'js' }
      })
    },
  }
}
