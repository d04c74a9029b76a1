import { validate as validatePlanRequest } from './generated/plan-request.js'
import { generatedParser, type Parser } from './parser.ts'
import type { PlanRequest } from './versions.ts'

/** `parsePlanRequest({ protocol: 1, files: { 'pack.json': { … } } })`. */
export const parsePlanRequest: Parser<PlanRequest> = generatedParser(validatePlanRequest)
