import { expect, test } from 'vitest'
import { jsonSchema } from '../pipeline/config/json-schema.ts'

/** `vitest run tests/config-schema.test.ts -u` writes it anew. */
test('brief.schema.json is what the schema says', async () => {
  const file = new URL('../brief.schema.json', import.meta.url)
  await expect(jsonSchema()).toMatchFileSnapshot(file.pathname)
})
