import type { Json } from '../../core/json.ts'
import { problemSchema } from '../../core/protocol/schemas/answers.ts'
import { VERSION } from '../version.ts'
import { acrossPaths, acrossSchemas } from './across-paths.ts'
import { auditPaths, auditSchemas } from './audit-paths.ts'
import { carePaths } from './care-paths.ts'
import { dashboardPaths, dashboardSchemas } from './dashboard-paths.ts'
import { developmentPaths, developmentSchemas } from './development-paths.ts'
import { devicePaths, deviceSchemas } from './device-paths.ts'
import { evidencePaths, evidenceSchemas } from './evidence-paths.ts'
import { exportsPaths, exportsSchemas } from './exports-paths.ts'
import { fairnessPaths, fairnessSchemas } from './fairness-paths.ts'
import { figuresPaths, figuresSchemas } from './figures-paths.ts'
import { packsPaths, packsSchemas } from './packs-paths.ts'
import { programPaths, programSchemas } from './program-paths.ts'
import { regionPaths, regionSchemas } from './region-paths.ts'
import { reportPaths, reportSchemas } from './report-paths.ts'
import { signInPaths, signInSchemas } from './sign-in-paths.ts'
import { staffPaths, staffSchemas } from './staff-paths.ts'
import { surveyPaths, surveySchemas } from './survey-paths.ts'
import { syncPaths, syncSchemas } from './sync-paths.ts'
import { webhookPaths, webhookSchemas } from './webhook-paths.ts'

/** The worker's whole contract (OpenAPI 3.1). Its schemas are those that the parsers on both sides run. */
export const openapiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Timbang',
    version: VERSION,
    summary: 'Appraisal of civil servants: sign-in, sync and audit of one region each.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: {
    ...regionPaths(),
    ...signInPaths(),
    ...devicePaths(),
    ...syncPaths(),
    ...auditPaths(),
    ...evidencePaths(),
    ...carePaths(),
    ...staffPaths(),
    ...packsPaths(),
    ...acrossPaths(),
    ...dashboardPaths(),
    ...figuresPaths(),
    ...exportsPaths(),
    ...reportPaths(),
    ...surveyPaths(),
    ...fairnessPaths(),
    ...programPaths(),
    ...webhookPaths(),
    ...developmentPaths(),
  },
  components: {
    schemas: {
      Problem: problemSchema,
      ...regionSchemas,
      ...signInSchemas,
      ...deviceSchemas,
      ...syncSchemas,
      ...auditSchemas,
      ...evidenceSchemas,
      ...staffSchemas,
      ...packsSchemas,
      ...acrossSchemas,
      ...dashboardSchemas,
      ...figuresSchemas,
      ...exportsSchemas,
      ...reportSchemas,
      ...surveySchemas,
      ...fairnessSchemas,
      ...programSchemas,
      ...webhookSchemas,
      ...developmentSchemas,
    },
    securitySchemes: {
      operator: { type: 'http', scheme: 'bearer' },
      key: {
        type: 'http',
        scheme: 'bearer',
        description: 'An API key, `timbang_…`, with the scope that the operation asks.',
      },
      proof: { type: 'apiKey', in: 'header', name: 'DPoP' },
      token: {
        type: 'http',
        scheme: 'dpop',
        description: 'An access token bound to a key, beside a fresh `DPoP` proof of that key.',
      },
    },
  },
} satisfies Json
