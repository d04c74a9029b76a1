import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { basename, extname, join } from 'node:path'
import { dist } from './bundle.ts'

/** The policy of the extension's pages, with which our form view is measured; rivals that need eval go without. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
].join('; ')

const types: { readonly [ending: string]: string } = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export type BenchServer = { readonly origin: string; readonly close: () => void }

/** Serves the pages in `dist` from the loopback: `/page/rjsf-6-ajv8?count=300`. */
export async function serve(): Promise<BenchServer> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    // Our source asks for a thread by its source.
    const name = basename(pathname).replace(/\.worker\.ts$/, '.worker.js')
    if (pathname.startsWith('/page/')) {
      const isOurs = name === 'timbang'
      const styles = ['own', name].filter((each) =>
        each === 'own' ? isOurs : existsSync(join(dist, `${each}.css`)),
      )
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(isOurs ? { 'content-security-policy': policy } : {}),
      })
      response.end(
        `<!doctype html><html lang="id"><meta charset="utf-8"><title>${name}</title>` +
          styles.map((each) => `<link rel="stylesheet" href="/${each}.css">`).join('') +
          `<body><div id="root"></div><script type="module" src="/${name}.js"></script></body></html>`,
      )
      return
    }
    const file = join(dist, name)
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
