import { useEffect, useState } from 'preact/hooks'
import type { Files } from '../../../core/pack/documents.ts'
import type { MovePlan } from '../../../core/protocol/versions.ts'
import type { Packs, Trouble } from './use-packs.ts'

export type PlanState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly plan: MovePlan }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly retry: () => void }

/** What would become of running cycles under these documents, as the region works it out. */
export function usePlan({ ask }: Pick<Packs, 'ask'>, files: Files | null): PlanState {
  const [state, setState] = useState<PlanState>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isWanted = true
    setState({ kind: 'loading' })
    if (files !== null) {
      void ask((server) => server.plan(files)).then((answer) => {
        if (!isWanted) return
        setState(
          answer.kind === 'ok'
            ? { kind: 'ready', plan: answer.value }
            : { kind: 'trouble', trouble: answer, retry: () => setTurn(turn + 1) },
        )
      })
    }
    return () => {
      isWanted = false
    }
  }, [ask, files, turn])
  return state
}
