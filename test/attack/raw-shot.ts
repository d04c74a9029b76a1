import { connect } from 'node:net'
import type { Answer } from '../support/worker-device.ts'

/** What is sent as it stands, piece by piece with a pause after each; `cut` ends the line without waiting for an answer. */
export type Raw = { readonly pieces: readonly string[]; readonly pause: number; readonly cut: boolean }

/** As long as a line that says nothing is waited for. */
const PATIENCE = 5_000

/**
 * Says to the worker what no honest client would: a body that drips, two lengths, a header with a line feed in it. A line
 * that is cut, or closed without a word, counts as a refusal (499); one that gets a cookie or a redirect was led astray,
 * and counts as granted.
 */
export function sendRaw(url: string, { pieces, pause, cut }: Raw): Promise<Answer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const line = connect(Number(port), hostname)
    let said = ''
    const end = () => {
      clearTimeout(late)
      line.destroy()
      const [, code = '499'] = /^HTTP\/1\.1 (\d{3})/.exec(said) ?? []
      const isAstray = /^(set-cookie|location):/im.test(said)
      const status = isAstray ? 200 : Number(code)
      const [, text = ''] = said.split('\r\n\r\n')
      resolve({
        status,
        headers: new Headers(),
        text: said.slice(0, 300) || text,
        json: null,
        problem: null as never,
      })
    }
    const late = setTimeout(end, PATIENCE)
    line.on('data', (chunk) => {
      said += chunk.toString('latin1')
      // The head is enough, and the line may be kept open for more.
      if (said.includes('\r\n\r\n')) end()
    })
    line.on('error', end)
    line.on('close', end)
    line.on('connect', async () => {
      for (const piece of pieces) {
        if (line.destroyed) return
        line.write(piece, 'latin1')
        await new Promise((next) => setTimeout(next, pause))
      }
      if (cut) end()
    })
  })
}
