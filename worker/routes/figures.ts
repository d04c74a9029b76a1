import { Hono } from 'hono'
import { type CycleId, cycleId, isId } from '../../core/ids.ts'
import { parseDecideFigures, parseProposeFigures } from '../../core/protocol/parse-figures.ts'
import type { App, AppContext } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { FiguresAsk } from '../objects/figures.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept } from './accept.ts'

const largest = 16 * 1024

/**
 * Figures for the public: `GET …/figures`, `GET …/figures/{cycle}/preview`, `PUT …/figures/{cycle}`,
 * `POST …/figures/{cycle}/decision`.
 */
export const figures = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => ask(c, { kind: 'list' }))
  .get('/:cycle/preview', (c) => {
    const by = c.req.query('grouping')
    const grouping = by === 'post' || by === 'none' ? by : 'unit'
    return about(c, (cycle) => ({ kind: 'preview', cycle, grouping }))
  })
  .put('/:cycle', readJson(largest), (c) => {
    const propose = accept(parseProposeFigures, c.var.body)
    if (propose.kind === 'err') return refuse(c, propose.error)
    return about(c, (cycle) => ({ kind: 'propose', cycle, propose: propose.value }))
  })
  .post('/:cycle/decision', readJson(largest), (c) => {
    const decide = accept(parseDecideFigures, c.var.body)
    if (decide.kind === 'err') return refuse(c, decide.error)
    return about(c, (cycle) => ({ kind: 'decide', cycle, decide: decide.value }))
  })

async function ask(c: AppContext, asked: FiguresAsk): Promise<Response> {
  return respond(c, await regionOf(c.env, c.var.region).figures(c.var.caller, asked))
}

function about(c: AppContext, asked: (cycle: CycleId) => FiguresAsk): Response | Promise<Response> {
  const cycle = c.req.param('cycle') ?? ''
  return isId(cycle) ? ask(c, asked(cycleId(cycle))) : refuse(c, { kind: 'unknown-cycle' })
}
