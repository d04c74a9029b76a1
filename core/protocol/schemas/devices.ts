import { atLeast, flag, id, instant, line, listOf, protocol } from './parts.ts'

/** The answer of `GET /v1/regions/{region}/devices`, and of taking one away. */
export const deviceListSchema = atLeast({
  protocol,
  devices: listOf(atLeast({ id, name: line, addedAt: instant, usedAt: instant, current: flag })),
})

/** The answer of `POST /v1/regions/{region}/devices/codes`. */
export const deviceCodeSchema = atLeast({ protocol, code: line, expiresAt: instant })
