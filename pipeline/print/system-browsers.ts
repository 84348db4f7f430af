import { posix, win32 } from 'node:path'
import type { Host } from './host.ts'

/**
 * Debian's /usr/bin/chromium and /usr/bin/chromium-headless-shell are shell scripts that keep
 * running above the browser, so the program below /usr/lib comes first. The headless shell leads
 * because it starts and prints in half the time of a full browser.
 */
const linux = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib64/chromium-browser/headless_shell',
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/microsoft/msedge/msedge',
]

const darwin = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Where Chrome, Chromium and Edge are installed on this platform: full paths, best first. */
export function systemBrowsers({ platform, env, home }: Host): string[] {
  if (platform === 'linux') return linux
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')]
    return darwin.flatMap((app) => folders.map((folder) => posix.join(folder, app)))
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    return windows.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])),
    )
  }
  return []
}
