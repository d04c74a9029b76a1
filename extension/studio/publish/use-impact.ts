import { useEffect, useRef, useState } from 'preact/hooks'
import { cycleId } from '../../../core/ids.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { Impact } from '../../../core/studio/impact/impact.ts'
import { openThread } from './publish-thread.ts'
import type { Packs, Trouble } from './use-packs.ts'

export type ImpactState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly all: number; readonly impact: Impact | null }
  | { readonly kind: 'done'; readonly all: number; readonly impact: Impact }
  | { readonly kind: 'stopped'; readonly done: number; readonly all: number; readonly impact: Impact | null }
  | { readonly kind: 'failed'; readonly trouble: Trouble }

/** What the new rules would make of a cycle, page by page in a thread beside this one; it can be stopped. */
export function useImpact(
  { ask }: Pick<Packs, 'ask'>,
  rules: { readonly before: Pack; readonly after: Pack } | null,
  cycle: string | null,
) {
  const [state, setState] = useState<ImpactState>({ kind: 'idle' })
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  // Of other rules, and of another cycle, nothing is known yet.
  useEffect(() => {
    stop.current?.()
    setState({ kind: 'idle' })
  }, [rules?.after, rules?.before, cycle])

  const start = async () => {
    if (rules === null || cycle === null) return
    stop.current?.()
    const thread = openThread()
    let isOver = false
    const end = () => {
      isOver = true
      thread.close()
    }
    stop.current = end
    thread.tell({ kind: 'rules', ...rules })
    let impact: Impact | null = null
    let [cursor, done, all] = [0, 0, 0]
    setState({ kind: 'running', done, all, impact })
    for (;;) {
      const page = await ask((server) => server.impact(cycleId(cycle), cursor))
      if (isOver) return
      if (page.kind !== 'ok') {
        end()
        setState({ kind: 'failed', trouble: page })
        return
      }
      const answer = await thread.ask({ kind: 'rows', rows: page.value.rows }, 'impact')
      if (isOver) return
      if (answer === null) {
        end()
        setState({ kind: 'failed', trouble: { kind: 'broke' } })
        return
      }
      impact = answer.impact
      ;({ cursor, all } = page.value)
      done = cursor
      setState({ kind: 'running', done, all, impact })
      if (!page.value.more) break
    }
    end()
    setState({ kind: 'done', all, impact })
  }
  return {
    state,
    start: () => void start(),
    stop: () => {
      stop.current?.()
      setState((was) => (was.kind === 'running' ? { ...was, kind: 'stopped' } : was))
    },
  }
}
