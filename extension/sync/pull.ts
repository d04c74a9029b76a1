import type { ChangePage } from '../../core/protocol/change.ts'
import type { Answer } from './answer.ts'

export type PullDeps = {
  readonly position: () => Promise<number>
  readonly fetchPage: (position: number) => Promise<Answer<ChangePage>>
  /** Stores the page that was asked for from a position, and its cursor, in one transaction: a pull cut short goes on where it was. */
  readonly apply: (page: ChangePage, position: number) => Promise<void>
}

export type Pulled = {
  readonly pages: number
  readonly end: { readonly kind: 'ok' } | Exclude<Answer<never>, { readonly kind: 'ok' }>
}

/** Reads page after page until there is no more, or until one can't be had. */
export async function pull(deps: PullDeps): Promise<Pulled> {
  for (let pages = 0; ; pages += 1) {
    const position = await deps.position()
    const answer = await deps.fetchPage(position)
    if (answer.kind !== 'ok') return { pages, end: answer }
    const { value: page } = answer
    // A server that promises more without moving on would be asked forever.
    if (page.more && page.cursor <= position)
      return { pages, end: { kind: 'failing', status: 200, retryAfter: null } }
    await deps.apply(page, position)
    if (!page.more) return { pages: pages + 1, end: { kind: 'ok' } }
  }
}
