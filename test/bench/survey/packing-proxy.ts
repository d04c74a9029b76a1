import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** An address of nothing but a page that says when it was drawn: what a network and a browser take by themselves. */
export const EMPTY = '/empty-page'

/** Stands before a worker as Cloudflare or Caddy would, and packs what it sends; so much of it by path is remembered. */
export async function aPackingProxy(target: string) {
  const packed = new Map<string, { readonly type: string; readonly bytes: number }>()
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const answer =
      path === EMPTY
        ? new Response('<!doctype html><title>Empty</title><p class="levels">Empty</p>', {
            headers: { 'content-type': 'text/html' },
          })
        : await fetch(`${target}${path}`)
    const body = gzipSync(Buffer.from(await answer.arrayBuffer()))
    const type = answer.headers.get('content-type') ?? ''
    packed.set(path, { type, bytes: body.length })
    const kept = ['content-type', 'cache-control', 'content-security-policy'].flatMap((name) => {
      const value = answer.headers.get(name)
      return value === null ? [] : [[name, value] as const]
    })
    response.writeHead(answer.status, { ...Object.fromEntries(kept), 'content-encoding': 'gzip' })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    packed,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
