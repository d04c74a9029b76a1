import { afterEach, beforeEach, vi } from 'vitest'

/** The thread in which projects are judged; here it is only asked. */
class SilentThread {
  postMessage() {}
  addEventListener() {}
  terminate() {}
}

/** Opens it in the place of every thread, for the tests of the file that calls this. */
export function withSilentThreads(): void {
  beforeEach(() => {
    vi.stubGlobal('Worker', SilentThread)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
