import { caseProblems } from './problem-texts/case-problems.ts'
import { evidenceProblems } from './problem-texts/evidence-problems.ts'
import { figuresProblems } from './problem-texts/figures-problems.ts'
import { officeProblems } from './problem-texts/office-problems.ts'
import { packProblems } from './problem-texts/pack-problems.ts'
import { programProblems } from './problem-texts/program-problems.ts'
import { regionProblems } from './problem-texts/region-problems.ts'
import { requestProblems } from './problem-texts/request-problems.ts'
import { resultProblems } from './problem-texts/result-problems.ts'
import { signInProblems } from './problem-texts/sign-in-problems.ts'
import { surveyProblems } from './problem-texts/survey-problems.ts'

/** Every problem there is, by its stable name; each is in one area alone. */
export const problemTexts = {
  ...requestProblems,
  ...signInProblems,
  ...regionProblems,
  ...officeProblems,
  ...evidenceProblems,
  ...caseProblems,
  ...packProblems,
  ...programProblems,
  ...surveyProblems,
  ...resultProblems,
  ...figuresProblems,
}

export type ProblemType = keyof typeof problemTexts
