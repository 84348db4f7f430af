import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'

/** The program's name in the package and in the unpacked folder. */
export const program = 'chromium'

const chunk = 1 << 20

/** The folder of drivers in the package is left out: with `--disable-gpu` nothing loads them. */
const archives = ['al2023.tar.br', 'fonts.tar.br']

/**
 * Unpacks the browser of the npm package `@sparticuz/chromium` in `packageFolder` into `target`,
 * which appears only when it is complete, and which another process may be making at the same
 * time: the first one wins, and takes away what broken attempts have left.
 */
export async function unpackBrowser(
  packageFolder: string,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const draft = await mkdtemp(`${target}.tmp-`)
  try {
    await Promise.all(parts(packageFolder, draft, signal))
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  await removeDrafts(target)
}

function parts(packageFolder: string, draft: string, signal: AbortSignal): Promise<void>[] {
  const unpack = (file: string, to: Writable) =>
    pipeline(
      createReadStream(join(packageFolder, 'bin', file), { highWaterMark: chunk }),
      createBrotliDecompress({ chunkSize: chunk }),
      to,
      { signal },
    )
  // Flushed, so that a power cut after the renaming cannot leave an empty program.
  const executable = createWriteStream(join(draft, program), { mode: 0o755, flush: true })
  return [
    unpack(`${program}.br`, executable),
    // Run by root, the extractor would give the files to the users named in the archive.
    ...archives.map((file) => unpack(file, extract(draft, { chown: false }))),
  ]
}

/** A process that is still writing one of them finds `target` there when it fails. */
async function removeDrafts(target: string): Promise<void> {
  const prefix = `${basename(target)}.tmp-`
  const names = await readdir(dirname(target))
  const drafts = names.filter((name) => name.startsWith(prefix))
  const removed = drafts.map((name) =>
    rm(join(dirname(target), name), { recursive: true, force: true, maxRetries: 3 }),
  )
  await Promise.allSettled(removed)
}
