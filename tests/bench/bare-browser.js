/**
 * The floor: starts a browser, prints pages one after another, kills it. Nothing is imported that
 * could be left out. `node bare-browser.js '{"executable", "args", "env"}' OUT page.html …`
 */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const [launch = '{}', out = '.', ...pages] = process.argv.slice(2)
const { executable, args, env } = JSON.parse(launch)
const child = spawn(executable, args, {
  env,
  detached: true,
  stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
})
const commands = /** @type {import('node:stream').Writable} */ (child.stdio[3])
const replies = /** @type {import('node:stream').Readable} */ (child.stdio[4])

let id = 0
/** @type {Map<number, (result: any) => void>} */
const waiting = new Map()
/** @type {Map<string, () => void>} */
const events = new Map()
/** @type {Buffer[]} */
let begun = []
replies.on('data', (/** @type {Buffer} */ bytes) => {
  let from = 0
  for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
    const message = JSON.parse(Buffer.concat([...begun, bytes.subarray(from, end)]).toString())
    begun = []
    from = end + 1
    if (message.id) waiting.get(message.id)?.(message.result)
    else events.get(message.method)?.()
  }
  if (from < bytes.length) begun.push(bytes.subarray(from))
})

/** @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<any>} */
const send = (method, params = {}, sessionId = undefined) =>
  new Promise((resolve) => {
    waiting.set(++id, resolve)
    commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
  })

const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
await send('Page.enable', {}, sessionId)
const { frameTree } = await send('Page.getFrameTree', {}, sessionId)
for (const page of pages) {
  const loaded = new Promise((resolve) =>
    events.set('Page.loadEventFired', () => resolve(undefined)),
  )
  const html = readFileSync(page, 'utf8')
  await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId)
  await loaded
  const options = {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
  const { data } = await send('Page.printToPDF', options, sessionId)
  writeFileSync(`${out}/${page.split('/').at(-1)}.pdf`, Buffer.from(data, 'base64'))
}
process.kill(-(child.pid ?? 0), 'SIGKILL')
