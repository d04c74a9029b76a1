import type { MailLanguage } from '../people/mail-digest.ts'

/** The body of `PUT /v1/regions/{region}/mail`: whether and in which language somebody is written to. */
export type SetMailChoice = {
  readonly protocol: number
  readonly mail: 'daily' | 'off'
  readonly language: MailLanguage
}

/** The answer of `GET /v1/regions/{region}/mail`, and of changing it. */
export type MailChoiceView = SetMailChoice & {
  /** Their own, as human resources has it. */
  readonly address: string | null
  /** False where the server sends no mail at all. */
  readonly available: boolean
  /** How many came back from this address in a row. */
  readonly bounces: number
}
