import * as z from 'zod'
import { configSpec } from './schema.ts'

/**
 * The JSON Schema of `brief.config.yaml`, as the text of `brief.schema.json`. Draft 7, the newest
 * that the YAML servers of editors read.
 */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(configSpec, { target: 'draft-7', io: 'input' })
  return `${JSON.stringify(schema, null, 2)}\n`
}
