/** Somebody must look: one line of JSON, with ids and kinds and never a name, an answer or a secret. */
export function logError(message: string, facts: { readonly [name: string]: string | number }): void {
  console.error(JSON.stringify({ level: 'error', message, ...facts }))
}

/** Where an error comes from, short enough for a line. */
export function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 1_000) : typeof error
}

/** What may be told of a request; whatever else is known of it stays where it is. */
export type RequestFacts = {
  readonly at: string
  readonly id: string
  readonly region: string
  /** As the contract writes it: `GET /v1/regions/{region}/changes`. */
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly in: number
  readonly out: number
}

/** A request that was answered. */
export function logRequest(facts: RequestFacts): void {
  console.log(JSON.stringify({ level: 'info', message: 'request', ...facts }))
}
