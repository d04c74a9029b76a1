/** What workerd has of Node's `buffer`, as far as it is used here; its own types would bring all of Node's. */
declare module 'node:buffer' {
  type Held = Uint8Array & { toString(encoding: 'base64url'): string }
  export const Buffer: {
    from(bytes: Uint8Array): Held
    from(text: string, encoding: 'utf8' | 'base64url'): Held
  }
}
