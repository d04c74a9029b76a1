/** The server's time as far as this device knows it; proofs carry it, and the server takes none that is old. */
export type ServerClock = {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Learns from the `Date` of an answer. */
  readonly learn: (headers: Headers) => void
}

/** A clock that trusts the device until the server says otherwise. */
export function serverClock(deviceNow: () => number): ServerClock {
  let ahead = 0
  return {
    now: () => deviceNow() + ahead,
    learn(headers) {
      const told = Date.parse(headers.get('date') ?? '')
      // The header counts in seconds, and the answer took its time: less than a few seconds says nothing.
      if (Number.isNaN(told)) return
      const difference = told - deviceNow()
      ahead = Math.abs(difference) < 5_000 ? 0 : difference
    },
  }
}

/** True when the server refused a proof for its time alone (RFC 9449, section 7.1). */
export function isStaleProof(headers: Headers | undefined): boolean {
  return headers?.get('www-authenticate')?.includes('error_description="stale"') ?? false
}
