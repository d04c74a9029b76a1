/** What is read past the limit and thrown away: a sender that is cut off in the middle never reads the refusal. */
const PATIENCE = 16 * 1024 ** 2

/** The whole body, or undefined where it is larger than the limit, whatever its length header says. */
export async function readBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return isToldShort(request, limit) ? readAtOnce(request) : readPieces(request, limit)
}

/** The runtime takes no byte past the length that was told, so that what is told to be short is. */
function isToldShort({ headers }: Request, limit: number): boolean {
  const told = headers.get('content-length') ?? ''
  return /^\d{1,9}$/.test(told) && Number(told) <= limit
}

async function readAtOnce(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await request.arrayBuffer())
  } catch {
    // As below: a sender that hangs up.
    return undefined
  }
}

async function readPieces(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let whole = new Uint8Array(64 * 1024)
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const chunk = await nextOf(reader)
    if (chunk === 'gone') return undefined
    if (chunk === undefined || chunk.done) break
    const at = size
    size += chunk.value.byteLength
    if (size > limit + PATIENCE) {
      await reader?.cancel()
      break
    }
    if (size > limit) continue
    if (size > whole.byteLength) whole = grown(whole, Math.min(limit, Math.max(size, 2 * whole.byteLength)))
    whole.set(chunk.value, at)
  }
  return size > limit ? undefined : whole.subarray(0, size)
}

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length)
  larger.set(bytes)
  return larger
}

/** A sender that hangs up is nobody's fault, reads no answer, and must not fill the log. */
async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array> | undefined) {
  try {
    return await reader?.read()
  } catch {
    return 'gone' as const
  }
}
