import { validate as applyImport } from './generated/apply-import.js'
import { validate as importRows } from './generated/import-rows.js'
import { validate as issueCodes } from './generated/issue-codes.js'
import { validate as openImport } from './generated/open-import.js'
import { generatedParser, type Parser } from './parser.ts'
import type { ApplyImport, ImportRows, IssueCodes, OpenImport } from './staff.ts'

/** The beginning of a list of staff. */
export const parseOpenImport: Parser<OpenImport> = generatedParser(openImport)

/** Some rows of it. */
export const parseImportRows: Parser<ImportRows> = generatedParser(importRows)

/** The word to take it in. */
export const parseApplyImport: Parser<ApplyImport> = generatedParser(applyImport)

/** Whom codes are asked for. */
export const parseIssueCodes: Parser<IssueCodes> = generatedParser(issueCodes)
