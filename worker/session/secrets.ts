import { bytesToHex } from '@noble/hashes/utils.js'

/** Letters and digits that are not mistaken for one another on a printed slip (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A one-time activation code of 60 random bits, as people read it: `7K3M-0QXA-9TBD`. */
export function newActivationCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  const symbols = Array.from(bytes, (byte) => alphabet[byte % alphabet.length])
  return [0, 4, 8].map((from) => symbols.slice(from, from + 4).join('')).join('-')
}

/** The code that somebody typed, whatever they made of case, dashes and look-alikes. */
export function readActivationCode(typed: string): string {
  const symbols = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return symbols.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

/** 256 random bits, hexadecimal. */
export function newSecret(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)))
}
