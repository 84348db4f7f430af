/** The machine, as far as printing asks about it. The command line passes it in. */
export interface Host {
  env: Record<string, string | undefined>
  platform: NodeJS.Platform
  arch: string
  /** Undefined where users have no numbers (Windows). */
  uid: number | undefined
  /** Ends a process, or a group by its negative number; throws where there is none. */
  kill(pid: number, signal: 'SIGKILL'): void
  /** The user's home folder. */
  home: string
}

/** The folder for temporary files, as the system names it. */
export function temporaryFolder({ env, platform }: Host): string {
  if (platform === 'win32') return env.TEMP || env.TMP || 'C:\\Windows\\Temp'
  return env.TMPDIR || '/tmp'
}
