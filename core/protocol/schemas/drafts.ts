import type { JsonObject } from '../../json.ts'
import { atLeast, exactly, flag, formRef, id, instant, listOf, protocol, taggedBy } from './parts.ts'

const count = { type: 'integer', minimum: 0 }
const device = { type: 'string', pattern: '^d-[0-9a-f]{16}$' }
const deviceName = { type: 'string', maxLength: 100 }

const entry = taggedBy('kind', {
  value: exactly({ kind: true, value: true }),
  cleared: exactly({ kind: true }),
  unread: exactly({ kind: true, text: { type: 'string', maxLength: 20_000 } }),
})
const values = listOf(exactly({ device, count, entry, at: instant }), { minItems: 1, maxItems: 100 })

/** An object with names of our choosing. Answers leave the names to `hasSoundNames`: the common keywords lack them. */
const byDevice = (each: JsonObject) => ({ type: 'object', maxProperties: 100, additionalProperties: each })
const byPointer = { type: 'object', maxProperties: 5_000, additionalProperties: values }

const copy = {
  protocol,
  task: id,
  form: exactly(formRef),
  seen: byDevice(count),
  fields: byPointer,
  names: byDevice(deviceName),
  startedAt: instant,
  changedAt: instant,
  progress: exactly({ answered: count, asked: count }),
  device,
}

/** The body of `PUT /v1/regions/{region}/drafts/{task}`. */
export const draftCopySchema = exactly({
  ...copy,
  seen: { ...copy.seen, propertyNames: device },
  names: { ...copy.names, propertyNames: device },
  fields: {
    ...byPointer,
    // Answers by their pointer, or the tray's places: no name of a prototype is among them.
    propertyNames: {
      type: 'string',
      pattern: '^(/[A-Za-z][A-Za-z0-9_-]*(/[A-Za-z0-9_-]+)*|~[0-9]+/.*)$',
      maxLength: 1_000,
    },
  },
})

/** The 200 answer to it. */
export const draftCopyKeptSchema = atLeast({ protocol, task: id, savedAt: instant })

/** The answer of `GET /v1/regions/{region}/drafts`. */
export const draftPageSchema = atLeast({
  protocol,
  cursor: count,
  more: flag,
  drafts: listOf(atLeast({ seq: count, savedAt: instant, copy: atLeast(copy) })),
})

/** A draft in a file that a person has saved. */
export const draftFileSchema = atLeast({
  timbang: { const: 'draft' },
  version: { const: 1 },
  region: id,
  person: id,
  task: id,
  savedAt: instant,
  device: deviceName,
  form: copy.form,
  seen: copy.seen,
  fields: byPointer,
})
