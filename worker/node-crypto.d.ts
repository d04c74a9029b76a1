/** What workerd has of Node's `crypto`, as far as it is used here; its own types would bring all of Node's. */
declare module 'node:crypto' {
  type Hash = { update(text: string): Hash; digest(encoding: 'hex' | 'base64'): string }
  export function createHash(algorithm: 'sha256'): Hash
}
