import { type Parser, parserOf } from './parser.ts'
import { surveyFormSchema, surveyListSchema } from './schemas/surveys.ts'
import type { SurveyForm, SurveyList } from './survey.ts'

/** What a respondent's page needs. */
export const parseSurveyForm: Parser<SurveyForm> = parserOf(surveyFormSchema)

/** The surveys of a region, with what they came to. */
export const parseSurveyList: Parser<SurveyList> = parserOf(surveyListSchema)
