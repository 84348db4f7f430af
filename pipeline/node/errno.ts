/** The code of an error of the operating system (`ENOENT`); undefined for any other value. */
export function errno(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('errno' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
