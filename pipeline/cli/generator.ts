import packageJson from '../../package.json' with { type: 'json' }

/** The program as manifests and documents name it. */
export const generator = {
  name: packageJson.name,
  version: packageJson.version,
  node: process.versions.node,
}
