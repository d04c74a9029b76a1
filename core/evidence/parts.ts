/** Bytes of a part. Half a minute on a line of 64 kbit/s: whatever breaks costs no more than that again. */
export const partBytes = 256 * 1024

/** How many parts a file of so many bytes is sent in: `partCount(262_145)` is 2. */
export function partCount(bytes: number): number {
  return Math.ceil(bytes / partBytes)
}

/** Where a part lies in its file, the end not included: `partRange(1, 300_000)` is `{ from: 262144, to: 300000 }`. */
export function partRange(n: number, bytes: number): { readonly from: number; readonly to: number } {
  return { from: n * partBytes, to: Math.min(bytes, (n + 1) * partBytes) }
}
