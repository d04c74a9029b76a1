import type { AuditEntries, AuditPage } from './audit.ts'
import { type Parser, parserOf } from './parser.ts'
import { auditEntriesSchema, auditPageSchema } from './schemas/audit.ts'

/** A page of the log as it was sealed. */
export const parseAuditPage: Parser<AuditPage> = parserOf(auditPageSchema)

/** What was looked for in the log. */
export const parseAuditEntries: Parser<AuditEntries> = parserOf(auditEntriesSchema)
