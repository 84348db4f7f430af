import type { Readable, Writable } from 'node:stream'

/** How a client of the DevTools protocol talks to a browser: one JSON text per message. */
export interface PipeTransport {
  send(message: string): void
  close(): void
  /** Set by the client. */
  onmessage?: (message: string) => void
  onclose?: () => void
}

/**
 * The transport over the two pipes of `--remote-debugging-pipe`, where a zero byte ends each
 * message: `commands` is the browser's descriptor 3, `replies` its descriptor 4.
 */
export function pipeTransport(commands: Writable, replies: Readable): PipeTransport {
  const transport: PipeTransport = {
    send(message) {
      commands.write(`${message}\0`)
    },
    close() {
      commands.end()
    },
  }
  // The client waits between two messages for what the first one has set going.
  const deliver = (message: string) => setImmediate(() => transport.onmessage?.(message))
  replies.on('data', messageSplitter(deliver))
  replies.on('close', () => transport.onclose?.())
  // A browser that dies is noticed by its end, not by the pipe that breaks before.
  replies.on('error', () => {})
  commands.on('error', () => {})
  return transport
}

/** Puts messages together that arrive in pieces, each read once however many there are. */
function messageSplitter(deliver: (message: string) => void): (bytes: Buffer) => void {
  let begun: Buffer[] = []
  return (bytes) => {
    let from = 0
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
      deliver(Buffer.concat([...begun, bytes.subarray(from, end)]).toString('utf8'))
      begun = []
      from = end + 1
    }
    if (from < bytes.length) begun.push(bytes.subarray(from))
  }
}
