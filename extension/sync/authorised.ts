import type { TokenResponse } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Session, Tokens } from '../store/session.ts'
import type { Answer } from './answer.ts'

export type AuthorisedDeps = {
  readonly session: () => Promise<Session | undefined>
  readonly refresh: (session: Session, refreshToken: string) => Promise<Answer<TokenResponse>>
  /** Kept before they are used: the old refresh token may be worth nothing from now on. */
  readonly keep: (kept: { readonly tokens: Tokens; readonly tradedFor: Tokens }) => Promise<void>
  readonly now: () => number
}

/**
 * Runs a request with a token that counts: fetches a new one shortly before the old one ends, and once more
 * where the server refuses it anyway. `unauthorised` comes out only when the refresh token is refused too.
 */
export async function authorised<T>(
  deps: AuthorisedDeps,
  ask: (session: Session) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const session = await deps.session()
  if (session === undefined) return { kind: 'unauthorised' }
  const ending = Date.parse(session.tokens.accessUntil) - deps.now() < SLACK
  const first = ending ? await renewed(deps, session) : session
  if ('answer' in first) return first.answer
  const answer = await ask(first)
  if (answer.kind !== 'unauthorised' || ending) return answer
  const second = await renewed(deps, session)
  return 'answer' in second ? second.answer : ask(second)
}

/** Milliseconds: a request on a slow line must still arrive in time. */
const SLACK = 60_000

/** Tokens as they are kept, from the server's answer. */
export function tokensOf(response: TokenResponse, now: number): Tokens {
  return {
    access: response.accessToken,
    accessUntil: new Date(now + response.expiresIn * 1000).toISOString(),
    refresh: response.refreshToken,
  }
}

async function renewed(
  deps: AuthorisedDeps,
  session: Session,
): Promise<Session | { readonly answer: Exclude<Answer<never>, { kind: 'ok' }> }> {
  const answer = await deps.refresh(session, session.tokens.refresh)
  // A refresh token that is refused, in whichever words, ends the session; a dead line doesn't.
  if (answer.kind === 'refused') return { answer: { kind: 'unauthorised' } }
  if (answer.kind !== 'ok') return { answer }
  const tokens = tokensOf(answer.value, deps.now())
  await deps.keep({ tokens, tradedFor: session.tokens })
  return { ...session, tokens }
}

/** The request that renews tokens. */
export function refreshRequest(refreshToken: string) {
  return { protocol: PROTOCOL, grant: 'refresh-token', refreshToken } as const
}
