import type { IssuedTokens } from '../../core/protocol/development.ts'
import type { SurveyPlan } from '../../core/protocol/survey.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { readActivationCode } from '../session/secrets.ts'
import { digest } from '../storage/digest.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { permit } from './permit.ts'

/** Of one survey: a training of ten thousand is none. */
const MOST = 5_000

type Asked = { readonly caller: Caller; readonly survey: string; readonly tokens: readonly string[] }

/** Keeps the hashes of single-use tokens and tells the tokens this once. They are of nobody in particular. */
export function issueSurveyTokens(
  store: Store,
  { caller, survey: id, tokens }: Asked,
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value
  const permitted = permit(store, { action: 'survey.invite', person, what: `tokens of ${id}` }, now)
  if (permitted.kind === 'err') return permitted
  const survey = store.surveys.find(id)
  if (survey === undefined) return err({ kind: 'unknown-survey' })
  if (accessOf(survey) !== 'tokens') return err({ kind: 'other-survey' })
  if (store.surveyTokens.count(id) + tokens.length > MOST) {
    return err({ kind: 'follow-up-refused', why: enough })
  }
  for (const token of tokens) store.surveyTokens.add(id, hashOf(id, token))
  store.audit.add({
    at: now.office,
    action: 'survey-tokens-issued',
    actor: { kind: 'person', person: person.id },
    subject: id,
    detail: { count: tokens.length },
  })
  const answer: IssuedTokens = { protocol: PROTOCOL, tokens, total: store.surveyTokens.count(id) }
  return ok(JSON.stringify(answer))
}

/** Who may answer: whoever has the address, or whoever has a token. */
export function accessOf({ access = 'open' }: Pick<SurveyPlan, 'access'>): 'open' | 'tokens' {
  return access
}

/** Uses a token up. One of another survey, or a made-up one, is none. */
export function useToken(
  store: Store,
  { survey, token }: { readonly survey: string; readonly token: string | undefined },
): Result<null, Failure> {
  if (token === undefined) return err({ kind: 'token-needed' })
  const hash = hashOf(survey, token)
  const state = store.surveyTokens.stateOf(survey, hash)
  if (state !== 'fresh') return err({ kind: state === 'used' ? 'token-used' : 'token-needed' })
  store.surveyTokens.use(survey, hash)
  return ok(null)
}

function hashOf(survey: string, token: string): string {
  return digest(`survey token ${survey} ${readActivationCode(token)}`)
}

const enough = {
  id: `Satu survei dapat memiliki paling banyak ${MOST} undangan.`,
  en: `A survey has ${MOST} invitations at most.`,
}
