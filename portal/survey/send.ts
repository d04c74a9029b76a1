import type { SurveyForm } from '../../core/protocol/survey.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Refusal } from '../../ui/form/draft-problems.ts'
import type { Kept } from './kept.ts'

export type Sent =
  | { readonly kind: 'kept' }
  /** No network, or a server that cannot answer now: it is tried again. */
  | { readonly kind: 'waiting' }
  /** Refused for good, with what to say and, where there are any, the fields. */
  | { readonly kind: 'refused'; readonly detail: string; readonly errors: readonly Refusal[] }

/** Sends an answer under its id; sent twice, it counts once. */
export async function sendAnswer(
  page: SurveyForm,
  { id, answers, token }: Kept,
  lang: 'id' | 'en',
): Promise<Sent> {
  const { region, survey, form } = page
  const url = `/v1/regions/${region.id}/surveys/${survey.id}/answers/${id}`
  const body = {
    protocol: PROTOCOL,
    form: { id: form.id, version: form.version },
    ...(token ? { token } : {}),
    answers,
  }
  try {
    const answer = await fetch(url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) return { kind: 'kept' }
    if (answer.status === 429 || answer.status >= 500) return { kind: 'waiting' }
    const problem: unknown = await answer.json()
    return { kind: 'refused', ...readProblem(problem, lang) }
  } catch {
    return { kind: 'waiting' }
  }
}

/** A problem as the worker writes it: its words, and the fields that it names. */
function readProblem(
  problem: unknown,
  lang: 'id' | 'en',
): { readonly detail: string; readonly errors: readonly Refusal[] } {
  // Our own worker's answer; anything else reads as nothing said.
  const { text, errors } = (problem ?? {}) as {
    readonly text?: { readonly detail?: { readonly id: string; readonly en: string } }
    readonly errors?: readonly Refusal[]
  }
  return { detail: text?.detail?.[lang] ?? '', errors: errors ?? [] }
}
