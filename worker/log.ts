/** Somebody must look: one line of JSON, with ids and kinds and never a name, an answer or a secret. */
export function logError(message: string, facts: { readonly [name: string]: string | number }): void {
  console.error(JSON.stringify({ level: 'error', message, ...facts }))
}

/** Where an error comes from, short enough for a line. */
export function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 1_000) : typeof error
}
