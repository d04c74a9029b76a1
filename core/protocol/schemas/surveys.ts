import { atLeast, exactly, formRef, id, instant, line, listOf, orNull, protocol, text } from './parts.ts'

const plan = {
  form: id,
  service: { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' },
  wave: { type: 'string', minLength: 1, maxLength: 100, pattern: '\\S' },
  opensAt: instant,
  closesAt: instant,
  'access?': { enum: ['open', 'tokens'] },
  'programme?': id,
}

/** The body of `PUT /v1/regions/{region}/surveys/{survey}`. */
export const surveyPlanSchema = exactly({ protocol, ...plan })

/** The body of `PUT /v1/regions/{region}/surveys/{survey}/answers/{answer}`; the answers are the form's to judge. */
export const surveyAnswerSchema = exactly({
  protocol,
  form: exactly(formRef),
  'token?': { type: 'string', minLength: 1, maxLength: 40 },
  answers: { type: 'object' },
})

/** The answer of `GET /v1/regions/{region}/surveys`. */
export const surveyListSchema = atLeast({
  protocol,
  forms: listOf(atLeast({ id, title: text })),
  surveys: listOf(
    atLeast({
      id,
      ...plan,
      answers: { type: 'integer', minimum: 0 },
      tokens: { type: 'integer', minimum: 0 },
      outcome: orNull(
        atLeast({
          respondents: { type: 'integer', minimum: 0 },
          outputs: { type: 'object' },
          names: { type: 'object', additionalProperties: text },
          tally: { type: 'object' },
          spread: atLeast({
            count: { type: 'integer', minimum: 0 },
            mean: { type: 'number' },
            deviation: { type: 'number', minimum: 0 },
          }),
          remarks: listOf({ type: 'string' }),
        }),
      ),
    }),
  ),
})

/** The answer of `GET /v1/regions/{region}/surveys/{survey}/form`. */
export const surveyFormSchema = atLeast({
  protocol,
  region: atLeast({ id, name: line }),
  survey: atLeast({
    id,
    service: plan.service,
    wave: plan.wave,
    opensAt: instant,
    closesAt: instant,
    'tokens?': { const: true },
  }),
  state: { enum: ['early', 'open', 'over'] },
  form: { type: 'object' },
})
