import { type Parser, parserOf } from './parser.ts'
import {
  codesIssuedSchema,
  importAppliedSchema,
  importReviewSchema,
  importStatusSchema,
  revealedNipSchema,
  staffDetailSchema,
  staffPageSchema,
  unitListSchema,
} from './schemas/staff.ts'
import type {
  CodesIssued,
  ImportApplied,
  ImportReview,
  ImportStatus,
  RevealedNip,
  StaffDetail,
  StaffPage,
  UnitList,
} from './staff.ts'

/** A page of the people of an office. */
export const parseStaffPage: Parser<StaffPage> = parserOf(staffPageSchema)

/** One of them, with what has changed. */
export const parseStaffDetail: Parser<StaffDetail> = parserOf(staffDetailSchema)

/** A NIP in full. */
export const parseRevealedNip: Parser<RevealedNip> = parserOf(revealedNipSchema)

/** The tree of units. */
export const parseUnitList: Parser<UnitList> = parserOf(unitListSchema)

/** How far a list of staff has come. */
export const parseImportStatus: Parser<ImportStatus> = parserOf(importStatusSchema)

/** What taking it in would do. */
export const parseImportReview: Parser<ImportReview> = parserOf(importReviewSchema)

/** What taking it in has done. */
export const parseImportApplied: Parser<ImportApplied> = parserOf(importAppliedSchema)

/** Codes on slips. */
export const parseCodesIssued: Parser<CodesIssued> = parserOf(codesIssuedSchema)
