import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../pipeline/config/read-config.ts'
import type { Config } from '../../pipeline/config/types.ts'
import { type Digest, digest } from '../../pipeline/digest.ts'
import { nodeDisk } from '../../pipeline/node/disk.ts'

const reporter = { stage() {}, diagnostic() {} }

/** Reads a dossier's folder as a build does, without writing or printing anything. */
export async function digestDossier(folder: string): Promise<Digest & { config: Config }> {
  const path = join(folder, 'brief.config.yaml')
  const config = readConfig(readFileSync(path, 'utf8'), path, () => {})
  const disk = nodeDisk({ pid: process.pid, isAlive: () => false })
  const sources = config.sources.map((source) => join(folder, source))
  return { config, ...(await digest({ config, sources, skipBad: false }, { disk, reporter })) }
}
