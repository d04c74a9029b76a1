import { Hono } from 'hono'
import { isId, personId, type RegionId, regionId } from '../../core/ids.ts'
import { isObject, type JsonObject } from '../../core/json.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok, type Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import { blobsOf } from '../blobs/blobs-of.ts'
import type { Failure } from '../failure.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { operator } from '../middleware/operator.ts'
import { readBytes } from '../middleware/read-bytes.ts'
import { readJson } from '../middleware/read-json.ts'
import type { CareAsk, RestorePiece } from '../objects/care.ts'
import { prometheusText } from '../objects/prometheus.ts'
import { directoryOf, regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import type { Erased } from '../storage/erasures.ts'
import { wrongAt } from './accept.ts'

const PIECE_BYTES = 16 * 1024 ** 2
const FILE_BYTES = 64 * 1024 ** 2

/** What the operator does with a whole region: `/v1/regions/{region}/suspend`, `/resume`, `/export`, `/files`, `/restore`. */
export const care = new Hono<App>()
  .post('/suspend', operator('region.suspend'), knownRegion, (c) => ask(c, { kind: 'suspend' }))
  .post('/resume', operator('region.suspend'), knownRegion, (c) => ask(c, { kind: 'resume' }))
  .post('/export', operator('region.export'), readJson(64 * 1024), knownRegion, (c) => {
    const from = cursorIn(c.var.body)
    return from.kind === 'err' ? refuse(c, from.error) : ask(c, { kind: 'export', from: from.value })
  })
  .post('/people/:person/erasure', operator('person.erase'), knownRegion, async (c) => {
    const person = personId(c.req.param('person'))
    return respond(c, await regionOf(c.env, c.var.region).erasePerson(c.var.region, person))
  })
  .get('/metrics', operator('region.measure'), knownRegion, async (c) => {
    const { region } = c.var
    const figures = await regionOf(c.env, region).care(region, { kind: 'metrics' })
    if (figures.kind === 'err' || c.req.query('format') !== 'prometheus') return respond(c, figures)
    // The object's own answer.
    return c.text(prometheusText(region, JSON.parse(figures.value) as JsonObject))
  })
  .get('/files', operator('region.export'), knownRegion, (c) =>
    ask(c, { kind: 'files', after: c.req.query('after') ?? '' }),
  )
  .get('/files/:hash/:id/:part?', operator('region.export'), knownRegion, async (c) => {
    const key = await regionOf(c.env, c.var.region).care(c.var.region, {
      kind: 'file',
      key: keyOf(c, c.var.region),
    })
    if (key.kind === 'err') return refuse(c, key.error)
    const bytes = await blobsOf(c.env).get(key.value)
    if (bytes === null) return refuse(c, { kind: 'unknown-evidence' })
    return c.body(bytes, { headers: { 'Content-Type': 'application/octet-stream' } })
  })
  .put('/files/:hash/:id/:part?', operator('region.restore'), async (c) => {
    const region = c.req.param('region') ?? ''
    if (!isId(region)) return refuse(c, { kind: 'unknown-region', region })
    const bytes = await readBytes(c.req.raw, FILE_BYTES)
    if (bytes === undefined) return refuse(c, { kind: 'too-large', limit: FILE_BYTES })
    if ((await regionOf(c.env, regionId(region)).listed()) !== null)
      return refuse(c, { kind: 'region-exists' })
    await blobsOf(c.env).put(keyOf(c, regionId(region)), bytes)
    return respond(c, ok(JSON.stringify({ protocol: PROTOCOL, bytes: bytes.length })))
  })
  .post('/restore', operator('region.restore'), readJson(PIECE_BYTES), async (c) => {
    const region = c.req.param('region') ?? ''
    if (!isId(region)) return refuse(c, { kind: 'unknown-region', region })
    const piece = pieceIn(c.var.body)
    if (piece.kind === 'err') return refuse(c, piece.error)
    const object = regionOf(c.env, regionId(region))
    const erased = erasedIn(c.var.body)
    if (erased.kind === 'err') return refuse(c, erased.error)
    const known = piece.value.last ? (await directoryOf(c.env).erasuresOf(regionId(region))).erased : []
    const done = await object.restore(regionId(region), piece.value, [...known, ...erased.value])
    if (done.kind === 'err') return refuse(c, done.error)
    const listed = await object.listed()
    if (listed !== null) await directoryOf(c.env).list(listed)
    if (done.value !== null) await directoryOf(c.env).noteErasures(regionId(region), done.value.all)
    const restored = { restored: listed !== null, erased: done.value?.count ?? 0 }
    return respond(c, ok(JSON.stringify({ protocol: PROTOCOL, region, ...restored })))
  })
  .get('/erasures', operator('region.restore'), async (c) => {
    const region = c.req.param('region') ?? ''
    if (!isId(region)) return refuse(c, { kind: 'unknown-region', region })
    const list = await directoryOf(c.env).erasuresOf(regionId(region))
    return respond(c, ok(JSON.stringify({ protocol: PROTOCOL, region, ...list })))
  })
  .post('/erasures', operator('person.erase'), readJson(PIECE_BYTES), knownRegion, async (c) => {
    const { region } = c.var
    const erased = erasedIn(c.var.body)
    if (erased.kind === 'err') return refuse(c, erased.error)
    const known = await directoryOf(c.env).erasuresOf(region)
    const done = await regionOf(c.env, region).eraseAgain(region, [...known.erased, ...erased.value])
    if (done.kind === 'err') return refuse(c, done.error)
    await directoryOf(c.env).noteErasures(region, done.value.all)
    return respond(c, ok(JSON.stringify({ protocol: PROTOCOL, region, erased: done.value.count })))
  })

/** `DELETE /v1/regions/{region}?confirm={region}`: everything of it goes, files too. */
export const erase = new Hono<App>().delete('/', operator('region.erase'), knownRegion, async (c) => {
  const { region } = c.var
  if (c.req.query('confirm') !== region)
    return respond(c, wrongAt('/confirm', 'const', 'must be the region’s id'))
  const object = regionOf(c.env, region)
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await object.care(region, { kind: 'files', after })
    if (page.kind === 'err') return refuse(c, page.error)
    // The object's own answer.
    const found = JSON.parse(page.value) as { readonly keys: readonly string[]; readonly more: boolean }
    if (found.keys.length > 0) await blobsOf(c.env).remove(found.keys)
    after = found.more ? found.keys.at(-1) : undefined
  }
  const erased = await object.care(region, { kind: 'erase' })
  if (erased.kind === 'ok') await directoryOf(c.env).unlist(region)
  return respond(c, erased)
})

async function ask(c: AppContext, about: CareAsk): Promise<Response> {
  return respond(c, await regionOf(c.env, c.var.region).care(c.var.region, about))
}

/** Of this region alone, whatever the address says: `checkKey` takes letters, digits and dashes. */
function keyOf(c: AppContext, region: RegionId): string {
  const [hash, id, part] = [c.req.param('hash'), c.req.param('id'), c.req.param('part')]
  return [region, hash, id, part].filter((piece) => piece !== undefined).join('/')
}

function cursorIn(body: unknown): Result<Extract<CareAsk, { kind: 'export' }>['from'], Failure> {
  if (!isObject(body)) return wrongAt('', 'type', 'must be an object')
  const { from } = body
  if (from === undefined || from === null) return ok(null)
  if (!isObject(from) || typeof from.table !== 'string' || !Array.isArray(from.after)) {
    return wrongAt('/from', 'type', 'must be what the page before gave as `next`')
  }
  const after = from.after.filter((cell) => typeof cell === 'string' || typeof cell === 'number')
  return ok({ table: from.table, after })
}

/** Who was erased, as `GET …/erasures` tells it; nobody where nothing is said. */
function erasedIn(body: unknown): Result<readonly Erased[], Failure> {
  const { erased = [] }: JsonObject = isObject(body) ? body : {}
  const wrong = 'must be a list of {"person": id, "at": "2026-01-05T03:00:00.000Z"}'
  if (!Array.isArray(erased)) return wrongAt('/erased', 'type', wrong)
  const read: Erased[] = []
  for (const [n, one] of erased.entries()) {
    const { person, at }: JsonObject = isObject(one) ? one : {}
    if (typeof person !== 'string' || !isId(person) || !isMoment(at))
      return wrongAt(`/erased/${n}`, 'type', wrong)
    read.push({ person: personId(person), at })
  }
  return ok(read)
}

function isMoment(at: unknown): at is string {
  return (
    typeof at === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) &&
    !Number.isNaN(Date.parse(at))
  )
}

function pieceIn(body: unknown): Result<RestorePiece, Failure> {
  const { n, lines, last }: JsonObject = isObject(body) ? body : {}
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 0)
    return wrongAt('/n', 'type', 'must be a number from 0 on')
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string')) {
    return wrongAt('/lines', 'type', 'must be lines of an export')
  }
  if (typeof last !== 'boolean') return wrongAt('/last', 'type', 'must say whether it is the last')
  return ok({ n, lines, last })
}
