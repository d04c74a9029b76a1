import type { EvidenceStatus } from './evidence.ts'
import { type Parser, parserOf } from './parser.ts'
import { evidenceStatusSchema } from './schemas/evidence.ts'

/** Accepts how far a file is: `parseEvidenceStatus(body)`. */
export const parseEvidenceStatus: Parser<EvidenceStatus> = parserOf(evidenceStatusSchema)
