import { wrongAddress } from './provider-address.ts'

/** Bytes of an answer of a provider; the longest is a key set of some kilobytes. */
const MOST_BYTES = 256 * 1024
/** Milliseconds that a provider has for an answer. */
const PATIENCE = 10_000

/** A provider that gives no answer that one could read. */
export class ProviderSilent extends Error {}

/**
 * Fetches from a provider and from nowhere else: no redirect is followed, an answer is small and comes soon, and no
 * address but a public https one is asked outside local mode, whatever a discovery document says.
 */
export function guardedFetch({ isLocal }: { readonly isLocal: boolean }) {
  return async (url: string, init: object): Promise<Response> => {
    const wrong = wrongAddress(url, { isLocal })
    if (wrong !== undefined) throw new ProviderSilent(`the address ${wrong}`)
    try {
      const signal = AbortSignal.timeout(PATIENCE)
      const response = await fetch(url, { ...init, redirect: 'manual', signal })
      const body = await readSmall(response)
      const { status, headers } = response
      // A body that comes with a status that has none would throw.
      const empty = status === 204 || status === 304
      return new Response(empty ? null : body, {
        status: status < 200 ? 502 : status,
        headers: told(headers),
      })
    } catch (cause) {
      throw cause instanceof ProviderSilent ? cause : new ProviderSilent(reason(cause))
    }
  }
}

async function readSmall(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const chunk = await reader?.read()
    if (chunk === undefined || chunk.done) break
    size += chunk.value.byteLength
    if (size > MOST_BYTES) {
      await reader?.cancel()
      throw new ProviderSilent('the answer is too large')
    }
    chunks.push(chunk.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** The body has been read: what was said of its packing no longer holds. */
function told(headers: Headers): Headers {
  const kept = new Headers(headers)
  kept.delete('content-encoding')
  kept.delete('content-length')
  return kept
}

function reason(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}`.slice(0, 200) : 'no answer'
}
