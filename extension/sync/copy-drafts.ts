import type { DraftCopy, DraftCopyKept, DraftPage } from '../../core/protocol/draft-copy.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { assertNever } from '../../core/result.ts'
import type { Answer } from './answer.ts'

export type CopyDeps = {
  /** Tasks whose drafts have something that the server lacks, oldest change first. */
  readonly behind: () => Promise<readonly string[]>
  /** The draft as it is now; undefined where it was sent or taken away meanwhile. */
  readonly copy: (task: string) => Promise<DraftCopy | undefined>
  readonly put: (copy: DraftCopy) => Promise<Answer<DraftCopyKept>>
  readonly kept: (copy: DraftCopy, problem: ProblemDetails | null) => Promise<void>
  readonly position: () => Promise<number>
  readonly fetchPage: (position: number) => Promise<Answer<DraftPage>>
  readonly takeIn: (page: DraftPage, position: number) => Promise<void>
}

type End = { readonly kind: 'ok' } | Exclude<Answer<never>, { readonly kind: 'ok' }>

/**
 * Reads what the person's other devices hold of their drafts, then sends what this one holds: what is sent then has
 * both, and takes the place of both. A refused copy is not sent again until its draft has changed.
 */
export async function copyDrafts(deps: CopyDeps): Promise<End> {
  for (;;) {
    const position = await deps.position()
    const answer = await deps.fetchPage(position)
    // A server that knows nothing of copies yet is as well as any.
    if (answer.kind === 'refused') return { kind: 'ok' }
    if (answer.kind !== 'ok') return answer
    const { value: page } = answer
    if (page.more && page.cursor <= position) return { kind: 'failing', status: 200, retryAfter: null }
    await deps.takeIn(page, position)
    if (!page.more) break
  }
  for (const task of await deps.behind()) {
    const copy = await deps.copy(task)
    if (copy === undefined) continue
    const answer = await deps.put(copy)
    switch (answer.kind) {
      case 'ok':
        await deps.kept(copy, null)
        break
      case 'refused':
        await deps.kept(copy, answer.problem)
        break
      case 'unauthorised':
      case 'unreachable':
      case 'failing':
        return answer
      default:
        return assertNever(answer)
    }
  }
  return { kind: 'ok' }
}
