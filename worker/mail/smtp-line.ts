import { connect } from 'cloudflare:sockets'

export type SmtpReply = { readonly code: number; readonly lines: readonly string[] }

/** A line to a relay: commands out, replies in. Whatever breaks it throws a `LineBroken`. */
export type SmtpLine = {
  readonly ask: (command: string) => Promise<SmtpReply>
  readonly greeting: () => Promise<SmtpReply>
  /** From here on encrypted; what came before is forgotten, for anybody could have slipped it in. */
  readonly secure: () => SmtpLine
  readonly close: () => void
}

/** Why a line is no more: never what was said over it. */
export class LineBroken extends Error {}

const PATIENCE = 20_000
const LONGEST_REPLY = 16 * 1024

/** Opens a line, encrypted from the start or to be. */
export function openLine(
  { host, port }: { readonly host: string; readonly port: number },
  security: 'tls' | 'starttls' | 'none',
): SmtpLine {
  const secureTransport = security === 'tls' ? 'on' : security === 'starttls' ? 'starttls' : 'off'
  return lineOver(connect({ hostname: host, port }, { secureTransport, allowHalfOpen: false }))
}

function lineOver(socket: Socket): SmtpLine {
  const reader = socket.readable.getReader()
  const writer = socket.writable.getWriter()
  const decoder = new TextDecoder()
  let heard = ''

  const read = async (): Promise<SmtpReply> => {
    for (;;) {
      const reply = replyIn(heard)
      if (reply !== undefined) {
        heard = reply.rest
        return reply
      }
      if (heard.length > LONGEST_REPLY) throw new LineBroken('endless reply')
      const { value, done } = await inTime(reader.read())
      // A line that is closed would give nothing for ever.
      if (done || value === undefined) throw new LineBroken('closed')
      heard += decoder.decode(value, { stream: true })
    }
  }
  return {
    greeting: read,
    async ask(command) {
      await inTime(writer.write(new TextEncoder().encode(`${command}\r\n`)))
      return read()
    },
    secure() {
      reader.releaseLock()
      writer.releaseLock()
      return lineOver(socket.startTls())
    },
    close: () => void socket.close().catch(() => undefined),
  }
}

/** A whole reply at the beginning of what was heard, of one line or of several (`250-…`). */
function replyIn(heard: string): (SmtpReply & { readonly rest: string }) | undefined {
  const lines: string[] = []
  let at = 0
  for (let end = heard.indexOf('\n'); end >= 0; end = heard.indexOf('\n', at)) {
    const line = heard.slice(at, end).replace(/\r$/, '')
    at = end + 1
    const [, code, more] = /^(\d{3})([ -]|$)/.exec(line) ?? []
    if (code === undefined) throw new LineBroken('no reply')
    lines.push(line.slice(4))
    if (more !== '-') return { code: Number(code), lines, rest: heard.slice(at) }
  }
  return undefined
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | null = null
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new LineBroken('timeout')), PATIENCE)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    throw error instanceof LineBroken ? error : new LineBroken('broken')
  } finally {
    clearTimeout(timer)
  }
}
