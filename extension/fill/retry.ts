/** When work that has failed is tried again: without anybody's doing, and less and less often. */
export type Retry = {
  readonly failed: () => void
  readonly worked: () => void
}

/** Tries after 1, 2, 4 and 8 seconds, and every ten from then on, until it works: a full disk is emptied within minutes. */
export function openRetry(work: () => void): Retry {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const worked = () => {
    failures = 0
    clearTimeout(timer)
  }
  return {
    worked,
    failed() {
      clearTimeout(timer)
      timer = setTimeout(work, Math.min(longest, 1_000 * 2 ** failures))
      failures += 1
    },
  }
}

const longest = 10_000
