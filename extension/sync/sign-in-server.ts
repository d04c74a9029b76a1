import { parseSignInStarted, parseSignInWays } from '../../core/protocol/parse-sign-in-answers.ts'
import type { SignInStarted, SignInWays } from '../../core/protocol/sign-in.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Answer } from './answer.ts'
import { request } from './request.ts'
import { accepted, askProven, type Wire } from './server.ts'

/** How the people of a region sign in. */
export function fetchWays(
  wire: Wire,
  at: { readonly server: string; readonly region: string },
): Promise<Answer<SignInWays>> {
  const url = `${at.server}/v1/regions/${at.region}/sign-in`
  return request(wire.fetch, { url, init: {}, parse: accepted(parseSignInWays) })
}

/** Begins a sign-in by the region's provider; only a page that a browser may open counts as an answer. */
export function startSignIn(
  wire: Wire,
  at: { readonly server: string; readonly region: string; readonly keys: CryptoKeyPair },
  redirect: string,
): Promise<Answer<SignInStarted>> {
  return askProven(wire, {
    keys: at.keys,
    method: 'POST',
    url: `${at.server}/v1/regions/${at.region}/sign-in`,
    body: { protocol: PROTOCOL, redirect },
    parse: (body) => {
      const started = accepted(parseSignInStarted)(body)
      return started !== undefined && isPage(started.url) ? started : undefined
    },
  })
}

/** Plain http leads only to this very machine, as for the server itself. */
function isPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname))
}
