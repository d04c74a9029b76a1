/** Where a project is written: here, on another page, or not known yet. */
export type Hold = 'asking' | 'mine' | 'elsewhere'

export type Holding = {
  /** Asks whoever writes it to let go, and takes it from a page that does not answer. */
  readonly takeOver: () => void
  /** Lets go for good. */
  readonly end: () => void
}

type HoldDeps = {
  readonly changed: (hold: Hold) => void
  /** Brings everything to the disk before another page goes on. */
  readonly letGo: () => Promise<void>
}

/** Milliseconds in which a page that was loaded anew gets back what it held itself. */
const moment = 300
/** Milliseconds; a page that lives answers sooner, one that is frozen or hangs does not. */
const patience = 3_000

/**
 * Has a project written on one page at a time: each act stands on the one before, so two pages would write over each
 * other's. Whoever waits gets it as soon as it is let go (Z58).
 */
export function holdProject(key: string, { changed, letGo }: HoldDeps): Holding {
  const name = `timbang project ${key}`
  const pages = new BroadcastChannel(name)
  let isOver = false
  let waiting = new AbortController()
  let release: (() => void) | null = null

  const hold = (): Promise<void> | undefined => {
    clearTimeout(unanswered)
    if (isOver) return
    changed('mine')
    return new Promise((resolve) => {
      release = resolve
    })
  }
  const queue = (options: LockOptions) => {
    // Given up, or taken by a page that was not answered in time: there it is written now.
    void navigator.locks.request(name, options, hold).catch(() => {
      if (release === null || isOver) return
      release = null
      changed('elsewhere')
      wait()
    })
  }
  const wait = () => {
    waiting = new AbortController()
    queue({ signal: waiting.signal })
  }
  const giveUp = async () => {
    const done = release
    if (done !== null) await letGo()
    else waiting.abort()
    // It may have been taken meanwhile.
    if (isOver || release !== done) return
    // Behind whoever has asked.
    wait()
    if (done === null) return
    release = null
    changed('elsewhere')
    done()
  }
  pages.onmessage = () => void giveUp()
  let unanswered = setTimeout(() => changed('elsewhere'), moment)
  wait()
  return {
    takeOver() {
      pages.postMessage('let go')
      clearTimeout(unanswered)
      unanswered = setTimeout(() => {
        waiting.abort()
        queue({ steal: true })
      }, patience)
    },
    end() {
      isOver = true
      clearTimeout(unanswered)
      waiting.abort()
      release?.()
      pages.close()
    },
  }
}
