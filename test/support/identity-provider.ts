import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from 'oidc-provider'

export const CLIENT = 'timbang'
export const CLIENT_SECRET = 'a-secret-of-the-tests-only'

/** What the provider's accounts say in their ID tokens, by what one types to sign in. */
export type Accounts = { readonly [login: string]: { readonly [claim: string]: unknown } }

/** A real OpenID provider on the loopback address; whoever types the name of an account is it. */
export async function anIdentityProvider({
  redirects,
  accounts,
}: {
  readonly redirects: readonly string[]
  readonly accounts: Accounts
}) {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: CLIENT_SECRET,
        redirect_uris: [...redirects],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
      {
        client_id: 'another',
        token_endpoint_auth_method: 'none',
        redirect_uris: [...redirects],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'tests' }] },
    cookies: { keys: ['tests'] },
    claims: { openid: ['sub', 'nip', 'instansi'] },
    // As Keycloak does: what a scope asks for is in the ID token.
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) =>
      accounts[id] === undefined
        ? undefined
        : { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
    async loadExistingGrant(context) {
      const { client, session } = context.oidc
      const grant = new context.oidc.provider.Grant({
        clientId: client?.clientId,
        accountId: session?.accountId,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const handle = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const isAsked = request.url?.startsWith('/interaction/')
    const done = isAsked ? interact(provider, request, response) : handle(request, response)
    Promise.resolve(done).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  return {
    issuer,
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** The page that asks who one is, and what follows when one has said it. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(
      '<!doctype html><title>SSO</title><form method="post"><label>NIP <input name="login" autofocus></label><button>Masuk</button></form>',
    )
    return
  }
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const accountId = new URLSearchParams(body).get('login') ?? ''
  await provider.interactionFinished(request, response, { login: { accountId } })
}

/** Signs in at a provider as a browser would, and gives the address that it leads back to. */
export async function signInAt(url: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next: { url: string; body?: string } = { url }
  for (let step = 0; step < 10; step += 1) {
    const response = await fetch(next.url, {
      method: next.body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(next.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(next.body === undefined ? {} : { body: next.body }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=')
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) {
      const text = await response.text()
      if (response.status !== 200) throw new Error(`${response.status} ${text.slice(0, 500)}`)
      next = { url: next.url, body: new URLSearchParams({ login }).toString() }
      continue
    }
    const to = new URL(location, next.url)
    if (to.hostname !== '127.0.0.1') return to
    next = { url: to.href }
  }
  throw new Error('the provider leads nowhere')
}
