import { Hono } from 'hono'
import { isId } from '../../core/ids.ts'
import { parseAskTokens } from '../../core/protocol/parse-ask-tokens.ts'
import { parseSurveyAnswer, parseSurveyPlan } from '../../core/protocol/parse-survey.ts'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept, wrongAt } from './accept.ts'

/** Bytes of an answer: the longest remarks of the longest form. */
const largestAnswer = 256 * 1024

/**
 * `GET /v1/regions/{region}/surveys` and `PUT …/{survey}`: human resources plan and read. `GET …/{survey}/form` and
 * `PUT …/{survey}/answers/{answer}`: anybody who was given the address answers.
 */
export const surveys = new Hono<App>()
  .get('/', knownRegion, signedIn, async (c) =>
    respond(c, await regionOf(c.env, c.var.region).surveys(c.var.caller)),
  )
  .put('/:survey', knownRegion, signedIn, readJson(16 * 1024), async (c) => {
    const plan = accept(parseSurveyPlan, c.var.body)
    if (plan.kind === 'err') return refuse(c, plan.error)
    const id = c.req.param('survey')
    if (!isId(id)) return refuse(c, { kind: 'unknown-survey' })
    return respond(c, await regionOf(c.env, c.var.region).planSurvey(c.var.caller, id, plan.value))
  })
  .post('/:survey/tokens', knownRegion, signedIn, readJson(1024), async (c) => {
    const asked = accept(parseAskTokens, c.var.body)
    if (asked.kind === 'err') return refuse(c, asked.error)
    const { survey } = c.req.param()
    const region = regionOf(c.env, c.var.region)
    return respond(c, await region.issueSurveyTokens(c.var.caller, survey, asked.value.count))
  })
  .get('/:survey/form', knownRegion, async (c) =>
    respond(c, await regionOf(c.env, c.var.region).surveyForm(c.var.region, c.req.param('survey'))),
  )
  .put('/:survey/answers/:answer', knownRegion, readJson(largestAnswer), async (c) => {
    const body = accept(parseSurveyAnswer, c.var.body)
    if (body.kind === 'err') return refuse(c, body.error)
    const answer = c.req.param('answer')
    if (!isId(answer)) {
      const wrong = wrongAt('/answer', 'pattern', 'must be an id')
      if (wrong.kind === 'err') return refuse(c, wrong.error)
    }
    const client = c.req.header('cf-connecting-ip') ?? 'unknown'
    const given = { region: c.var.region, survey: c.req.param('survey'), answer, body: body.value, client }
    return respond(c, await regionOf(c.env, c.var.region).takeSurveyAnswer(given))
  })
