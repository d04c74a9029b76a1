import { Hono } from 'hono'
import type { App } from './app.ts'
import { logError, traceOf } from './log.ts'
import { configured } from './middleware/configured.ts'
import { declared } from './middleware/declared.ts'
import { extensionsOnly, securityHeaders } from './middleware/headers.ts'
import { logged } from './middleware/logged.ts'
import { unhurried } from './middleware/unhurried.ts'
import { methodsAt } from './openapi/methods-at.ts'
import { refuse } from './respond.ts'
import { readers, rollUps } from './routes/across.ts'
import { acrossPage } from './routes/across-page.ts'
import { apiKeys } from './routes/api-keys.ts'
import { audit } from './routes/audit.ts'
import { calibrations } from './routes/calibrations.ts'
import { care, erase } from './routes/care.ts'
import { changes } from './routes/changes.ts'
import { codes } from './routes/codes.ts'
import { dashboard, live } from './routes/dashboard.ts'
import { followUps, programmes, ranking, talents, trainingNeeds } from './routes/development.ts'
import { devices } from './routes/devices.ts'
import { drafts } from './routes/drafts.ts'
import { evidence } from './routes/evidence.ts'
import { tables } from './routes/exports.ts'
import { fairness } from './routes/fairness.ts'
import { figures } from './routes/figures.ts'
import { health } from './routes/health.ts'
import { imports } from './routes/imports.ts'
import { cycles, jobs, unitNeeds } from './routes/jobs.ts'
import { keys } from './routes/keys.ts'
import { mail } from './routes/mail.ts'
import { measurements } from './routes/measurements.ts'
import { mutations } from './routes/mutations.ts'
import { openapi } from './routes/openapi.ts'
import { impact, packs } from './routes/packs.ts'
import { people, units } from './routes/people.ts'
import { portal } from './routes/portal.ts'
import { provision } from './routes/provision.ts'
import { publicPages } from './routes/public-figures.ts'
import { regions } from './routes/regions.ts'
import { reports } from './routes/reports.ts'
import { retention } from './routes/retention.ts'
import { signIn } from './routes/sign-in.ts'
import { surveys } from './routes/surveys.ts'
import { tokens } from './routes/tokens.ts'
import { webhooks } from './routes/webhooks.ts'
import { whatBroke } from './what-broke.ts'

export { DirectoryObject } from './objects/directory-object.ts'
export { RegionObject } from './objects/region-object.ts'

const app = new Hono<App>()
  .use(logged, securityHeaders, configured, extensionsOnly, declared, unhurried)
  .route('/', portal)
  .route('/p', publicPages)
  .route('/across', acrossPage)
  .route('/health', health)
  .route('/openapi.json', openapi)
  .route('/v1/regions', regions)
  .route('/v1/regions/:region', provision)
  .route('/v1/regions/:region', erase)
  .route('/v1/regions/:region', care)
  .route('/v1/regions/:region/keys', keys)
  .route('/v1/regions/:region/tokens', tokens)
  .route('/v1/regions/:region/sign-in', signIn)
  .route('/v1/regions/:region/changes', changes)
  .route('/v1/regions/:region/mutations', mutations)
  .route('/v1/regions/:region/drafts', drafts)
  .route('/v1/regions/:region/devices', devices)
  .route('/v1/regions/:region/packs', packs)
  .route('/v1/regions/:region/dashboard', dashboard)
  .route('/v1/regions/:region/figures', figures)
  .route('/v1/regions/:region/exports', tables)
  .route('/v1/regions/:region/reports', reports)
  .route('/v1/regions/:region/live', live)
  .route('/v1/regions/:region/surveys', surveys)
  .route('/v1/regions/:region/fairness', fairness)
  .route('/v1/regions/:region/calibrations', calibrations)
  .route('/v1/regions/:region/impact', impact)
  .route('/v1/regions/:region/follow-ups', followUps)
  .route('/v1/regions/:region/training-needs', trainingNeeds)
  .route('/v1/regions/:region/programmes', programmes)
  .route('/v1/regions/:region/talents', talents)
  .route('/v1/regions/:region/ranking', ranking)
  .route('/v1/regions/:region/audit', audit)
  .route('/v1/roll-ups', rollUps)
  .route('/v1/readers', readers)
  .route('/v1/regions/:region/api-keys', apiKeys)
  .route('/v1/regions/:region/webhooks', webhooks)
  .route('/v1/regions/:region/mail', mail)
  .route('/v1/regions/:region/measurements', measurements)
  .route('/v1/regions/:region/evidence', evidence)
  .route('/v1/regions/:region/jobs', jobs)
  .route('/v1/regions/:region/cycles', cycles)
  .route('/v1/regions/:region/unit-needs', unitNeeds)
  .route('/v1/regions/:region/people', people)
  .route('/v1/regions/:region/units', units)
  .route('/v1/regions/:region/retention', retention)
  .route('/v1/regions/:region/imports', imports)
  .route('/v1/regions/:region/codes', codes)

app.notFound((c) => {
  const allowed = methodsAt(c.req.path)
  return refuse(c, allowed.length === 0 ? { kind: 'unknown-path' } : { kind: 'other-method', allowed })
})
app.onError((error, c) => {
  const failure = whatBroke(error)
  if (failure.kind === 'too-large') return refuse(c, failure)
  logError('a request broke', {
    method: c.req.method,
    route: c.req.routePath,
    why: traceOf(error),
    kind: failure.kind,
  })
  return refuse(c, failure)
})

// biome-ignore lint/style/noDefaultExport: the platform asks for one
export default app
