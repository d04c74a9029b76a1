import { Hono } from 'hono'
import { caseId, isId } from '../../core/ids.ts'
import {
  parseCalibrationEdit,
  parseCloseCalibration,
  parseGiveOpinion,
  parsePlanCalibration,
} from '../../core/protocol/parse-calibration-request.ts'
import type { Parser } from '../../core/protocol/parser.ts'
import type { App, AppContext } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { CalibrationAsk } from '../objects/calibration/ask.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept } from './accept.ts'

const read = readJson(256 * 1024)

/**
 * Sessions of calibration: `GET /v1/regions/{region}/calibrations`, `GET` and `PUT …/{calibration}`,
 * `PUT …/{calibration}/cases/{case}`, `PUT …/cases/{case}/opinion`, `POST …/{calibration}/close`.
 */
export const calibrations = new Hono<App>()
  .get('/', knownRegion, signedIn, (c) => ask(c, { kind: 'list' }))
  .get('/:calibration', knownRegion, signedIn, (c) => about(c, (id) => ({ kind: 'read', id })))
  .put('/:calibration', read, knownRegion, signedIn, (c) =>
    given(c, parsePlanCalibration, (plan) => about(c, (id) => ({ kind: 'plan', id, plan }))),
  )
  .put('/:calibration/cases/:case', read, knownRegion, signedIn, (c) =>
    given(c, parseCalibrationEdit, (edit) =>
      about(c, (id, of) => ({ kind: 'edit', id, case: caseId(of), edit })),
    ),
  )
  .put('/:calibration/cases/:case/opinion', read, knownRegion, signedIn, (c) =>
    given(c, parseGiveOpinion, (opinion) =>
      about(c, (id, of) => ({ kind: 'opinion', id, case: caseId(of), given: opinion })),
    ),
  )
  .post('/:calibration/close', read, knownRegion, signedIn, (c) =>
    given(c, parseCloseCalibration, (close) => about(c, (id) => ({ kind: 'close', id, close }))),
  )

async function given<T>(
  c: AppContext,
  parser: Parser<T>,
  then: (body: T) => Promise<Response>,
): Promise<Response> {
  const body = accept(parser, c.var.body)
  return body.kind === 'err' ? refuse(c, body.error) : then(body.value)
}

async function about(c: AppContext, made: (id: string, of: string) => CalibrationAsk): Promise<Response> {
  const [id = '', of = 'none'] = [c.req.param('calibration'), c.req.param('case')]
  return isId(id) && isId(of) ? ask(c, made(id, of)) : refuse(c, { kind: 'unknown-path' })
}

async function ask(c: AppContext, what: CalibrationAsk): Promise<Response> {
  return respond(c, await regionOf(c.env, c.var.region).calibrations(c.var.caller, what))
}
