import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { TaskView } from '../core/case/view.ts'
import type { PersonId } from '../core/ids.ts'
import { mutationId } from '../core/ids.ts'
import type { JsonObject } from '../core/json.ts'
import type { Change, ChangePage } from '../core/protocol/change.ts'
import type { Mutation, MutationReceipt, OpenCycle, SubmitTask } from '../core/protocol/mutation.ts'
import type { ProblemDetails } from '../core/protocol/problem.ts'
import type { TokenResponse } from '../core/protocol/session.ts'
import { PROTOCOL } from '../core/protocol/version.ts'

/** One person's device, as the worker sees it: its own key, its own tokens, its own rows. */
export type Client = {
  readonly person: PersonId
  /** Newest body of every row this person may see, by `kind/id`. */
  pull(): Promise<ReadonlyMap<string, Change>>
  push(mutation: Mutation): Promise<Answer<MutationReceipt>>
  /** Sends answers for a task of this person. */
  submit(task: TaskView, answers: JsonObject): Promise<Answer<MutationReceipt>>
  openCycle(cycle: OpenCycle['cycle'], people: readonly PersonId[]): Promise<Answer<MutationReceipt>>
  /** A request with this device's token and proof, for everything else. */
  request(
    method: string,
    path: string,
    body?: unknown,
    headers?: { readonly [name: string]: string },
  ): Promise<Response>
  /** The same, to be sent by somebody else within the minutes that a proof counts. */
  prepare(
    method: string,
    path: string,
    body?: unknown,
    headers?: { readonly [name: string]: string },
  ): Promise<Prepared>
}

export type Prepared = { readonly url: string; readonly init: RequestInit }

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: ProblemDetails }

/** Signs in at `<server>/v1/regions/<region>` with a one-time activation code and a fresh key. */
export async function signIn(at: {
  server: string
  region: string
  code: string
  device?: string
}): Promise<Client> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const jwk = await exportJWK(publicKey)
  const base = `${at.server}/v1/regions/${at.region}`

  const proof = async (method: string, url: string, accessToken?: string) => {
    const claims: Record<string, unknown> = { htm: method, htu: url.split('?')[0], jti: crypto.randomUUID() }
    if (accessToken !== undefined) claims.ath = await sha256(accessToken)
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk })
      .setIssuedAt()
      .sign(privateKey)
  }

  const tokens: TokenResponse = await granted(
    await fetch(`${base}/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', DPoP: await proof('POST', `${base}/tokens`) },
      body: JSON.stringify({
        protocol: PROTOCOL,
        grant: 'activation-code',
        code: at.code,
        device: at.device ?? 'command line',
      }),
    }),
  )
  const rows = new Map<string, Change>()
  let cursor = 0

  const prepare: Client['prepare'] = async (method, path, body, more) => {
    const url = `${base}${path}`
    const headers: Record<string, string> = {
      Authorization: `DPoP ${tokens.accessToken}`,
      DPoP: await proof(method, url, tokens.accessToken),
      ...more,
    }
    if (body instanceof Uint8Array) return { url, init: { method, headers, body: new Uint8Array(body) } }
    if (body === undefined) return { url, init: { method, headers } }
    headers['content-type'] = 'application/json'
    return { url, init: { method, headers, body: JSON.stringify(body) } }
  }

  const request: Client['request'] = async (...asked) => {
    const { url, init } = await prepare(...asked)
    return fetch(url, init)
  }

  const push: Client['push'] = async (mutation) => {
    return answer(await request('PUT', `/mutations/${mutation.id}`, mutation))
  }

  return {
    person: tokens.person,
    request,
    prepare,
    push,
    async pull() {
      for (;;) {
        const page: ChangePage = await granted(await request('GET', `/changes?cursor=${cursor}`))
        for (const change of page.changes) rows.set(`${change.kind}/${change.id}`, change)
        cursor = page.cursor
        if (!page.more) return rows
      }
    },
    submit: (task, answers) => push(submission(task, answers)),
    openCycle(cycle, people) {
      return push({
        protocol: PROTOCOL,
        kind: 'open-cycle',
        id: mutationId(crypto.randomUUID()),
        cycle,
        people,
      })
    },
  }
}

/** The mutation that submits answers for a task; pushed again, it stays the same one. */
export function submission(task: TaskView, answers: JsonObject): SubmitTask {
  return {
    protocol: PROTOCOL,
    kind: 'submit-task',
    id: mutationId(crypto.randomUUID()),
    case: task.case,
    task: task.id,
    form: task.form,
    answers,
    filledAt: new Date().toISOString(),
  }
}

/** The open tasks among a person's rows. */
export function openTasks(rows: ReadonlyMap<string, Change>): readonly TaskView[] {
  const tasks: TaskView[] = []
  for (const change of rows.values()) {
    if (change.kind === 'task' && change.body?.status === 'open') tasks.push(change.body)
  }
  return tasks
}

async function answer<T>(response: Response): Promise<Answer<T>> {
  // The worker's own contract: 2xx carries the value, anything else problem details.
  const body = (await response.json()) as unknown
  if (response.ok) return { kind: 'ok', value: body as T }
  return { kind: 'refused', status: response.status, problem: body as ProblemDetails }
}

async function granted<T>(response: Response): Promise<T> {
  const result = await answer<T>(response)
  if (result.kind === 'ok') return result.value
  throw new Error(`${result.status} ${result.problem.title}: ${result.problem.detail}`)
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('base64url')
}
