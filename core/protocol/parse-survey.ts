import { validate as validateAnswer } from './generated/survey-answer.js'
import { validate as validatePlan } from './generated/survey-plan.js'
import { generatedParser, type Parser } from './parser.ts'
import type { SurveyAnswer, SurveyPlan } from './survey.ts'

/** A survey that human resources plan. */
export const parseSurveyPlan: Parser<SurveyPlan> = generatedParser(validatePlan)

/** What somebody of the public has answered; what the form says of it is judged apart. */
export const parseSurveyAnswer: Parser<SurveyAnswer> = generatedParser(validateAnswer)
