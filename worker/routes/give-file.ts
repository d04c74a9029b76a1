import type { AppContext } from '../app.ts'
import { blobsOf } from '../blobs/blobs-of.ts'
import { logError } from '../log.ts'
import type { EvidenceTurn } from '../objects/evidence.ts'
import { refuse } from '../respond.ts'

type Give = Extract<EvidenceTurn, { readonly kind: 'give' }>

/**
 * A file as something to keep and never as a page: it is saved, not shown; its type is the one that was found in it;
 * and if anything showed it after all, it could run, load and embed nothing (E6).
 */
export async function giveFile(c: AppContext, { key, name, type, sha256 }: Give): Promise<Response> {
  const bytes = await blobsOf(c.env).get(key)
  if (bytes === null) {
    logError('a file is not where it should be', { key })
    return refuse(c, { kind: 'unavailable' })
  }
  return c.body(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition(name),
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Repr-Digest': `sha-256=:${base64Of(sha256)}:`,
    },
  })
}

/** A name in RFC 6266's two forms: plain for old readers, and with every letter. */
function disposition(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._ -]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function base64Of(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return btoa(String.fromCharCode(...bytes))
}
