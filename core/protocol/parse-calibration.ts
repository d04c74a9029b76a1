import type { CalibrationList, CalibrationView } from './calibration.ts'
import { type Parser, parserOf } from './parser.ts'
import { calibrationListSchema, calibrationViewSchema } from './schemas/calibration.ts'

/** The sessions of whoever asks, and what they are asked to say. */
export const parseCalibrationList: Parser<CalibrationList> = parserOf(calibrationListSchema)

/** One session with its results. */
export const parseCalibrationView: Parser<CalibrationView> = parserOf(calibrationViewSchema)
