import type { Reporter } from '../effects.ts'
import type { Arguments } from './parse-arguments.ts'

/** Does what was asked; standard output gets the result and nothing else. */
export async function runVerb(args: Arguments, reporter: Reporter): Promise<void> {
  switch (args.verb) {
    case 'help': {
      const { help } = await import('./help.ts')
      process.stdout.write(help)
      return
    }
    case 'version': {
      const { generator } = await import('./generator.ts')
      process.stdout.write(`${generator.name} ${generator.version}\n`)
      return
    }
    case 'inspect': {
      const { runInspect } = await import('./run-inspect.ts')
      return runInspect(args, reporter)
    }
    case 'explain': {
      const { runExplain } = await import('./run-explain.ts')
      return runExplain(args, reporter)
    }
    case 'themes': {
      const { runThemes } = await import('./run-themes.ts')
      return runThemes(args, reporter)
    }
    case 'verify': {
      const { runVerify } = await import('./run-verify.ts')
      return runVerify(args, reporter)
    }
    default: {
      const { runBuild } = await import('./run-build.ts')
      return runBuild(args, reporter)
    }
  }
}
