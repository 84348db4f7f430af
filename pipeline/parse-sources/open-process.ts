import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { SourceFile } from '../model.ts'
import type { Answer } from './answer.ts'

export interface ProcessLimits {
  /** Seconds for one source. */
  sourceSeconds: number
  /** Megabytes of heap for one source. */
  sourceMegabytes: number
}

export interface ParseProcess extends AsyncDisposable {
  /** One source at a time. A process that fails to answer is ended, and the next one started anew. */
  ask(file: SourceFile): Promise<Answer | 'too slow' | 'too large'>
}

/** Longer times wrap round to none at all in Node's timers. */
const longestMs = 2 ** 31 - 1

/** How much of what a process says on its standard error is kept, for a bug's sake. */
const kept = 2000

/**
 * A process with a clock and a bounded heap, started when it is first asked. No thread: of a full
 * heap the engine may end the whole process that a thread belongs to.
 */
export function openProcess({ sourceSeconds, sourceMegabytes }: ProcessLimits): ParseProcess {
  const ms = Math.min(sourceSeconds * 1000, longestMs)
  let child: Started | undefined
  const end = async (): Promise<void> => {
    child?.program.kill('SIGKILL')
    child = undefined
  }
  return {
    async ask(file) {
      child ??= await start(sourceMegabytes)
      const { program, ended } = child
      const clock = new AbortController()
      const timer = setTimeout(() => clock.abort(), ms)
      const message = once(program, 'message', { signal: clock.signal })
      program.send(file)
      try {
        // Nothing but `worker.ts` writes to that end of the channel.
        const answer = await Promise.race([message, ended])
        if (Array.isArray(answer)) return answer[0] as Answer
        await end()
        if (answer.outOfMemory) return 'too large'
        throw new Error(`the parsing process ended by itself: ${answer.words}`)
      } catch (error) {
        await end()
        if (error instanceof Error && error.name === 'AbortError') return 'too slow'
        throw error
      } finally {
        clearTimeout(timer)
        message.catch(() => {})
        clock.abort()
      }
    },
    [Symbol.asyncDispose]: end,
  }
}

interface Started {
  program: ChildProcess
  ended: Promise<{ outOfMemory: boolean; words: string }>
}

/** The clock runs from when the process does, so that a slow start is not a slow source. */
async function start(megabytes: number): Promise<Started> {
  // In a bundle the address is that of an entry of its own: see `launch/keep-places.js`.
  const child = fork(new URL('./worker.ts', import.meta.url), {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let words = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    words = (words + bytes.toString()).slice(-kept)
  })
  const ended = once(child, 'exit').then(() => ({
    outOfMemory: /heap limit|heap out of memory/.test(words),
    words,
  }))
  await Promise.race([once(child, 'message'), ended])
  return { program: child, ended }
}
