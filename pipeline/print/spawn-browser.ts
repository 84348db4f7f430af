import { spawn, spawnSync } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import type { Host } from './host.ts'
import { type PipeTransport, pipeTransport } from './pipe-transport.ts'

/** A browser that was started. */
export interface BrowserProcess {
  transport: PipeTransport
  /** Settles when it is gone, with what it last wrote to its standard error. */
  ended: Promise<string>
  /** Whether it has ended or stopped listening. */
  isLost(): boolean
  /** Ends it and all processes it has started, at once. */
  kill(): void
}

/** Of standard error, in UTF-16 units; a message about a missing library fits. */
const kept = 4000

/**
 * Starts a browser whose arguments name `--remote-debugging-pipe`. It leads a process group of
 * its own, for its helpers would outlive it otherwise. Never throws for a program that cannot be
 * started: it is one that ended at once.
 */
export function spawnBrowser(
  executable: string,
  args: string[],
  env: Record<string, string>,
  { platform, kill }: Pick<Host, 'platform' | 'kill'>,
): BrowserProcess {
  const child = spawn(executable, args, {
    env,
    detached: platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const [, , words, commands, replies] = child.stdio
  if (!(words instanceof Readable && commands instanceof Writable && replies instanceof Readable)) {
    throw new TypeError('spawn made no pipes')
  }
  let lost = false
  let gone = false
  let last = ''
  const killAll = () => {
    // Its number may be another process's by then.
    if (!gone && child.pid !== undefined) killGroup(child.pid, platform, kill)
  }
  const lose = () => {
    lost = true
    killAll()
  }
  words.on('data', (bytes: Buffer) => {
    last = (last + bytes.toString('utf8')).slice(-kept)
  })
  child.on('exit', lose)
  replies.on('close', lose)
  const ended = new Promise<string>((resolve) => {
    child.on('close', () => {
      gone = true
      resolve(last)
    })
    child.on('error', (error) => resolve(`${last}\n${error.message}`))
  })
  return { transport: pipeTransport(commands, replies), ended, isLost: () => lost, kill: killAll }
}

function killGroup(pid: number, platform: NodeJS.Platform, kill: Host['kill']): void {
  if (platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  try {
    kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left.
  }
}
