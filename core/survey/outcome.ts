import type { JsonObject } from '../json.ts'
import { criteriaOf } from '../pack/criteria-of.ts'
import type { Pack } from '../pack/model.ts'
import type { SurveyOutcome } from '../protocol/survey.ts'
import { score } from '../scoring/score.ts'
import { meanRating, remarksIn, tallyOf } from './tally.ts'

/**
 * What a survey came to, null while fewer have answered than the pack asks for. The pack's scoring of the form's name
 * says the figures, where there is one that takes a tally; the spread is in the ratings' own unit, for comparing waves.
 *
 * `surveyOutcome(pack, 'satisfaction-survey', answers)?.outputs` is `{ index: 75, grade: 'c', respondents: 5 }` of five
 * who chose 3 throughout.
 */
export function surveyOutcome(
  pack: Pack,
  form: string,
  answers: readonly JsonObject[],
): SurveyOutcome | null {
  const document = pack.forms[form]
  if (document === undefined || answers.length < smallestSurvey(pack)) return null
  const criteria = criteriaOf(pack, form)
  const tally = tallyOf(document, answers)
  const result = criteria && score(criteria, { tally })
  const outputs = result?.kind === 'scored' ? result.outputs : {}
  const outcomes = criteria?.scoring.outcomes ?? {}
  return {
    respondents: answers.length,
    outputs,
    names: Object.fromEntries(
      Object.entries(outputs).flatMap(([name, value]) => {
        const text = typeof value === 'string' ? outcomes[value] : undefined
        return text === undefined ? [] : [[name, text]]
      }),
    ),
    tally,
    spread: spreadOf(answers.flatMap((each) => meanRating(document, each) ?? [])),
    // By their own letters: the order in which they came would tell who wrote them.
    remarks: answers.flatMap((each) => remarksIn(document, each)).toSorted(),
  }
}

/** From how many answers on a survey has an outcome: the pack's `survey.minimumRespondents`, never below 3 (P2). */
export function smallestSurvey({ policies }: Pick<Pack, 'policies'>): number {
  return Math.max(3, policies.survey?.minimumRespondents ?? 5)
}

/** Sample deviation by Welford's method (1962), which loses no digits to a large mean. */
function spreadOf(values: readonly number[]): SurveyOutcome['spread'] {
  let [mean, squares] = [0, 0]
  for (const [place, value] of values.entries()) {
    const step = value - mean
    mean += step / (place + 1)
    squares += step * (value - mean)
  }
  const count = values.length
  return { count, mean, deviation: count < 2 ? 0 : Math.sqrt(squares / (count - 1)) }
}
