/** Takes the time of stages. */

/** Milliseconds of the processor that stages take, one after another, up to the one too slow. */
export class Clock {
  readonly times = new Map<string, number>()
  readonly tired: string | undefined
  constructor(tired: string | undefined) {
    this.tired = tired
  }
  async run<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
    if (stage === this.tired) throw new Tired()
    globalThis.gc?.()
    const before = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(before)
    this.times.set(stage, (user + system) / 1000)
    return result
  }
}

export class Tired extends Error {}

export const median = (list: number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0
