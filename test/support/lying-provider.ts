import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'

type Signing = { readonly alg: string; readonly kid?: string }

/** A provider that signs whatever a test wants, and remembers what it was asked. */
export async function aLyingProvider() {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const others = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: 'one' }
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const plain: Readonly<Record<string, unknown>> = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
  }
  const says = { discovery: plain, idToken: '', status: 200, redirect: '' }
  const asked: string[] = []
  server.on('request', (request, response) => {
    asked.push(`${request.method} ${request.url}`)
    request.resume()
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (says.redirect !== '') return response.writeHead(302, { location: says.redirect }).end()
    if (request.url === '/.well-known/openid-configuration') return json(says.discovery)
    if (request.url === '/jwks') return json({ keys: [jwk] })
    if (request.url !== '/token') return json({}, 404)
    const tokens = { access_token: 'x', token_type: 'bearer', expires_in: 60, id_token: says.idToken }
    return json(says.status === 200 ? tokens : { error: 'invalid_grant' }, says.status)
  })
  const now = () => Math.floor(Date.now() / 1000)
  return {
    issuer,
    plain,
    says,
    asked,
    publicKey: jwk,
    /** Claims of an honest token for that nonce. */
    claims: (nonce: string, changes: object = {}) => ({
      iss: issuer,
      sub: 'ani',
      aud: 'timbang',
      iat: now(),
      exp: now() + 60,
      nonce,
      ...changes,
    }),
    sign: (claims: object, { alg, kid = 'one' }: Signing = { alg: 'RS256' }, key?: CryptoKey | Uint8Array) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg, kid }).sign(key ?? privateKey),
    strangersKey: others.privateKey,
    unsigned: (claims: object) => new UnsecuredJWT({ ...claims }).encode(),
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
