import { homedir } from 'node:os'
import type { Reporter } from '../effects.ts'
import { type OpenPrinter, openPrinter } from '../print/open-printer.ts'

const signals = { SIGINT: 130, SIGTERM: 143 } as const

/** Starts the browser of this machine, which ends with the program, however that ends. */
export function openBrowser(reporter: Reporter): OpenPrinter {
  const printer = openPrinter({
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    uid: process.getuid?.(),
    home: homedir(),
    kill: (pid, signal) => void process.kill(pid, signal),
    onWarning: (warning) => reporter.diagnostic(warning),
    onProgress: (text) => reporter.stage('browser', text),
  })
  process.once('exit', () => printer.kill())
  for (const [signal, code] of Object.entries(signals))
    process.once(signal, () => {
      process.stderr.write(`stopped by ${signal}\n`)
      process.exit(code)
    })
  return printer
}
