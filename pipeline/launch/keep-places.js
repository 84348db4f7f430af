import { readFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Lets modules find the files beside them from inside a bundle: what `import.meta` says of a
 * module's place stays what it says without one.
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
          .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href))
          .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(path)))
          .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(path))
        return { contents, loader: extname(path) === '.ts' ? 'ts' : 'js' }
      })
    },
  }
}
