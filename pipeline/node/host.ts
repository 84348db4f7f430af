/** What the disk must know of running programs, to tell what a dead one left behind. */
export interface Host {
  /** Number of the program that runs. */
  pid: number
  /** Whether the program of that number runs. */
  isAlive(pid: number): boolean
}
