/**
 * Lets the event loop turn once. The browser is connected, and prints, by messages that go to and
 * fro between turns: work that never lets go would leave it waiting until the last stage.
 */
export const turn = (): Promise<void> => new Promise(setImmediate)
