/**
 * What makes pages look the same everywhere, keeps the browser off the network, and starts
 * nothing that printing does without. Two locks keep a page from phoning home: every request,
 * loopback too, goes to a proxy that is not there, and no name or address resolves, should
 * something listen on that port after all.
 */
const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-field-trial-config',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--disable-gpu',
  // It would not look whether there is room; its folder for temporary files has some.
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  // Hinting moves letters by the machine's settings, and with them line ends.
  '--font-render-hinting=none',
  '--lang=en-US',
]

/** The browser's arguments. `profile` is its folder for settings, caches and locks. */
export function browserFlags(profile: string, sandbox: boolean): string[] {
  const own = [`--user-data-dir=${profile}`]
  if (!sandbox) own.push('--no-sandbox')
  return [...flags, ...own, 'about:blank']
}
