// What `npm run brief` runs. Written so that an old Node can parse it and say what is wrong.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

// From 22.18 on, Node runs TypeScript as it is.
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `brief needs Node 22.18 or newer, and this is ${process.version}. Install it from https://nodejs.org, or run "npm ci" and then "npm run brief", which brings a Node of its own.\n`,
  )
  process.exitCode = 2
} else {
  const { loadMain } = await import('./launch/load-main.js')
  const main = await loadMain(new URL('..', import.meta.url), process.version)
  process.exitCode = await main(process.argv.slice(2))
}
