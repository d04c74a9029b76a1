import type { JsonObject } from '../../json.ts'

/** `*.timbang-pack.json`: the documents of one pack, what they are, and who stands for them. */
export type PackFile = {
  readonly kind: 'timbang-pack'
  /** What is signed, with the SHA-256 of each document in canonical form. */
  readonly contents: PackContents
  /** ES256 over `signedBytes(contents)`, in base64url; null for a file that nobody stands for. */
  readonly signature: string | null
  readonly files: { readonly [path: string]: JsonObject }
}

export type PackContents = {
  readonly format: 1
  readonly pack: string
  readonly version: number
  /** The base that it is built on, which is not in the file: `nasional@1`. */
  readonly extends: string | null
  /** Who made the file, as they say, and when. */
  readonly madeBy: string
  readonly madeAt: string
  readonly documents: { readonly [path: string]: string }
  readonly signer: PackSigner | null
}

/**
 * A region's receipt key, which its server lists, or the key of one device, which the file brings along: it proves that
 * nothing was changed since, and that two files come from one device, but not whose it is.
 */
export type PackSigner =
  | { readonly kind: 'region'; readonly region: string; readonly key: string }
  | { readonly kind: 'device'; readonly key: PublicKey }

/** A public key of the curve P-256, as JWK writes it. */
export type PublicKey = { readonly x: string; readonly y: string }
