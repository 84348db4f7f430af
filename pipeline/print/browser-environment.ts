import { join } from 'node:path'
import type { FoundBrowser } from './find-browser.ts'
import type { Host } from './host.ts'

/** What a browser needs from its parent to start at all. */
const passedOn = {
  unix: ['PATH', 'CHROME_DEVEL_SANDBOX'],
  darwin: ['PATH', 'HOME', 'TMPDIR'],
  win32: [
    'PATH',
    'SystemRoot',
    'SystemDrive',
    'windir',
    'TEMP',
    'TMP',
    'APPDATA',
    'LOCALAPPDATA',
    'USERPROFILE',
    'ProgramData',
    'ProgramFiles',
    'ProgramFiles(x86)',
  ],
}

/**
 * The browser's environment, made from nothing: a language, a time zone or a font setting of the
 * user's would show in the page. On Linux `profile` is its home, which keeps the user's own
 * fonts out, and takes its temporary files, which it leaves behind when it is killed.
 */
export function browserEnvironment(
  { env, platform }: Host,
  found: FoundBrowser,
  profile: string,
): Record<string, string> {
  const made: Record<string, string> = { TZ: 'UTC', LANG: 'C.UTF-8' }
  const isUnix = platform !== 'darwin' && platform !== 'win32'
  for (const name of isUnix ? passedOn.unix : passedOn[platform]) {
    const value = env[name]
    if (value !== undefined) made[name] = value
  }
  if (isUnix) Object.assign(made, { HOME: profile, TMPDIR: profile })
  if (found.libraries) made.LD_LIBRARY_PATH = found.libraries
  if (found.fonts) made.FONTCONFIG_FILE = join(profile, 'fonts.conf')
  return made
}
