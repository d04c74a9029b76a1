/** What workerd has of Node's `crypto`, as far as it is used here; its own types would bring all of Node's. */
declare module 'node:crypto' {
  type Hash = { update(text: string): Hash; digest(encoding: 'hex' | 'base64'): string }
  export function createHash(algorithm: 'sha256'): Hash
  export type PrivateKey = { readonly type: 'private' }
  export function createPrivateKey(key: { readonly key: object; readonly format: 'jwk' }): PrivateKey
  /** Of a key on a curve: ASN.1, in DER. */
  export function sign(algorithm: 'sha256', data: Uint8Array, key: PrivateKey): Uint8Array
}
