import type { ExportPage } from './exports.ts'
import { type Parser, parserOf } from './parser.ts'
import { exportPageSchema } from './schemas/exports.ts'

/** A page of a table that is exported. */
export const parseExportPage: Parser<ExportPage> = parserOf(exportPageSchema)
