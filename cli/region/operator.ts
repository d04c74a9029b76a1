/** The operator at a server, about one region. */
export type Operator = {
  readonly region: string
  /** The JSON of an answer; anything else than 2xx throws with the server's own words. */
  ask(method: string, path: string, body?: unknown): Promise<unknown>
  /** The bytes of a file. */
  fetchFile(key: string): Promise<Uint8Array<ArrayBuffer>>
  sendFile(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
}

export class OperatorRefused extends Error {}

/** Talks to `<server>/v1/regions/<region>` with the operator's secret. */
export function operatorOf(at: {
  readonly server: string
  readonly token: string
  readonly region: string
}): Operator {
  const base = `${at.server}/v1/regions/${at.region}`
  const authorization = `Bearer ${at.token}`
  const fetched = async (method: string, path: string, body?: BodyInit, type?: string): Promise<Response> => {
    const headers = { authorization, ...(type === undefined ? {} : { 'content-type': type }) }
    const response = await fetch(`${base}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    if (!response.ok) throw new OperatorRefused(await wordsOf(response))
    return response
  }
  return {
    region: at.region,
    async ask(method, path, body) {
      const sent = body === undefined ? undefined : JSON.stringify(body)
      const response = await fetched(method, path, sent, sent === undefined ? undefined : 'application/json')
      return (await response.json()) as unknown
    },
    async fetchFile(key) {
      const response = await fetched('GET', `/files/${withoutRegion(key)}`)
      return new Uint8Array(await response.arrayBuffer())
    },
    async sendFile(key, bytes) {
      await fetched('PUT', `/files/${withoutRegion(key)}`, bytes, 'application/octet-stream')
    },
  }
}

function withoutRegion(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}

async function wordsOf(response: Response): Promise<string> {
  const text = await response.text()
  const [, title = ''] = /"en":"([^"]*)"/.exec(text) ?? []
  const [, detail = text.slice(0, 300)] = /"detail":\{"id":"[^"]*","en":"([^"]*)"/.exec(text) ?? []
  return `${response.status} ${title}: ${detail}`
}
