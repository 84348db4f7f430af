import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Lets stacks name the lines of the TypeScript that a bundle was made from. The maps are read
 * when a stack is, so that a run without a bug does not pay for them, as it would with Node's
 * own `process.setSourceMapsEnabled`.
 *
 * @param {string} bundle folder of the bundle
 */
export function mapStacks(bundle) {
  const base = `${pathToFileURL(bundle).href}/`
  /** @type {Map<string, SourceMap>} */
  const maps = new Map()
  Error.prepareStackTrace = (error, sites) => {
    const lines = sites.map((site) => `\n    at ${mapSite(String(site), base, maps)}`)
    return `${Error.prototype.toString.call(error)}${lines.join('')}`
  }
}

/**
 * @param {string} site a line of a stack: `name (file:///bundle/cli.js:10:20)`
 * @param {string} base
 * @param {Map<string, SourceMap>} maps
 * @returns {string}
 */
function mapSite(site, base, maps) {
  const start = site.indexOf(base)
  const place = /^([\w.-]+):(\d+):(\d+)/.exec(site.slice(start + base.length))
  if (start < 0 || place === null) return site
  const [whole, name = '', line, column] = place
  try {
    const map = maps.get(name) ?? readMap(base, name)
    maps.set(name, map)
    const origin = map.findOrigin(Number(line), Number(column))
    if (!('fileName' in origin)) return site
    const file = new URL(origin.fileName, base).href
    const rest = site.slice(start + base.length + whole.length)
    return `${site.slice(0, start)}${file}:${origin.lineNumber}:${origin.columnNumber}${rest}`
  } catch {
    // Another program has removed the bundle by now.
    return site
  }
}

/**
 * @param {string} base
 * @param {string} name
 */
function readMap(base, name) {
  return new SourceMap(JSON.parse(readFileSync(new URL(`${name}.map`, base), 'utf8')))
}
