import { Hono } from 'hono'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { withKey } from '../middleware/with-key.ts'
import { askAsProgram } from './api-keys.ts'

/**
 * Aggregates for programs such as a national dashboard, each with a scope of its own: `GET …/reports/progress`
 * (`progress.read`) and `GET …/reports/figures` (`figures.read`).
 */
export const reports = new Hono<App>()
  .use(knownRegion, withKey)
  .get('/progress', (c) => askAsProgram(c, { kind: 'report-progress' }))
  .get('/figures', (c) => askAsProgram(c, { kind: 'report-figures' }))
