/** What the square on a slip says: everything that signing in asks for. */
export type SlipCode = { readonly server: string; readonly region: string; readonly code: string }

/**
 * The text in the QR code of a slip, to be copied from a telephone and pasted into the field of the code.
 * `writeSlipCode({ server: 'https://timbang.go.id', region: 'kotabumi', code: '7K3M-0QXA-9TBD' })` is
 * `'TIMBANG https://timbang.go.id kotabumi 7K3M-0QXA-9TBD'`.
 */
export function writeSlipCode({ server, region, code }: SlipCode): string {
  return `TIMBANG ${server} ${region} ${code}`
}

/** Reads it again, however it was wrapped; undefined for anything else, such as a bare code. `readSlipCode('7K3M')`. */
export function readSlipCode(text: string): SlipCode | undefined {
  const [mark, server, region, code, ...rest] = text.trim().split(/\s+/)
  if (mark?.toUpperCase() !== 'TIMBANG' || rest.length > 0) return undefined
  if (server === undefined || region === undefined || code === undefined) return undefined
  return /^https?:\/\/[^\s]{1,200}$/i.test(server) && /^[a-z0-9][a-z0-9-]{0,79}$/i.test(region)
    ? { server, region, code }
    : undefined
}
