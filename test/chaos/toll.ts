import type { Disaster } from './disaster.ts'

/** What came of it. */
export type Toll = {
  readonly kills: { readonly [disaster in Disaster]: number }
  /** Answers older than 300 ms at the moment of a kill that were not there afterwards. */
  readonly lostAnswers: readonly string[]
  /** What the page said was sent, and the server has not. */
  readonly lostSubmissions: readonly string[]
  /** What the server took in twice. */
  readonly doubled: readonly string[]
  readonly keys: number
  readonly submissions: number
}
