// The process of `parse-sources/`, in a bundle: what `load-main.js` does for the program itself.

import { enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mapStacks } from './map-stacks.js'

const bundle = dirname(fileURLToPath(new URL('./worker.js', import.meta.url)))
enableCompileCache(join(bundle, 'v8'))
mapStacks(bundle)
await import('../parse-sources/worker.ts')
