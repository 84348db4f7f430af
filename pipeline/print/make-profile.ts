import { mkdtempSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../error.ts'
import { type Host, temporaryFolder } from './host.ts'

/**
 * Makes a private folder for one run of a browser, in memory where the system keeps files there,
 * and returns its path. `fonts` is the folder of the only fonts that the browser is to find:
 * without any it prints an empty page, even though the page brings its own. Throws `BriefError`
 * (print) where no folder can be made.
 */
export function makeProfile(host: Host, fonts: string | undefined): string {
  const profile = makeFolder(host)
  if (fonts) writeFileSync(join(profile, 'fonts.conf'), fontConfiguration(fonts, profile))
  return profile
}

/** Containers give /dev/shm 64 MB, too little for the browser's files and a long document. */
const room = 256 * 1024 * 1024

function makeFolder(host: Host): string {
  const prefix = 'brief-browser-'
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (bavail * bsize >= room) return mkdtempSync(`/dev/shm/${prefix}`)
  } catch {
    // Not there, or not to be written to: the disk will do.
  }
  const folder = temporaryFolder(host)
  try {
    return mkdtempSync(join(folder, prefix))
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error)
    throw fail('print', 'E_BROWSER_LAUNCH', `The browser has no room for its files: ${trouble}`, {
      hint: `make room in ${folder}, or set TMPDIR to another folder`,
    })
  }
}

/** https://www.freedesktop.org/software/fontconfig/fontconfig-user.html */
function fontConfiguration(fonts: string, profile: string): string {
  const cache = join(profile, 'fontconfig')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${xml(fonts)}</dir><cachedir>${xml(cache)}</cachedir></fontconfig>
`
}

function xml(path: string): string {
  return path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
