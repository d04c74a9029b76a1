import type { CalibrationEdit, CloseCalibration, GiveOpinion, PlanCalibration } from './calibration.ts'
import { validate as validateEdit } from './generated/calibration-edit.js'
import { validate as validateClose } from './generated/close-calibration.js'
import { validate as validateOpinion } from './generated/give-opinion.js'
import { validate as validatePlan } from './generated/plan-calibration.js'
import { generatedParser, type Parser } from './parser.ts'

/** A session that human resources plan. */
export const parsePlanCalibration: Parser<PlanCalibration> = generatedParser(validatePlan)

/** What somebody changes of a row. */
export const parseCalibrationEdit: Parser<CalibrationEdit> = generatedParser(validateEdit)

/** What a second rater says. */
export const parseGiveOpinion: Parser<GiveOpinion> = generatedParser(validateOpinion)

/** A signature under a session. */
export const parseCloseCalibration: Parser<CloseCalibration> = generatedParser(validateClose)
