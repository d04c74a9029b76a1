/** What workerd has of Node's `zlib`, as far as it is used here; its own types would bring all of Node's. */
declare module 'node:zlib' {
  type Options = {
    readonly dictionary?: Uint8Array
    readonly windowBits?: number
    readonly memLevel?: number
    /** Bytes that the answer is made of at a time; 64 at least. */
    readonly chunkSize?: number
  }
  export function deflateRawSync(bytes: Uint8Array, options?: Options): Uint8Array
  export function inflateRawSync(bytes: Uint8Array, options?: Options): Uint8Array
}
