import { atLeast, exactly, flag, orNull, protocol } from './parts.ts'

const mail = { enum: ['daily', 'off'] }
const language = { enum: ['id', 'en', 'both'] }

/** The body of `PUT /v1/regions/{region}/mail`. */
export const setMailChoiceSchema = exactly({ protocol, mail, language })

/** The answer of `GET /v1/regions/{region}/mail`. */
export const mailChoiceSchema = atLeast({
  protocol,
  mail,
  language,
  address: orNull({ type: 'string' }),
  available: flag,
  bounces: { type: 'integer', minimum: 0 },
})
