import { useEffect, useRef, useState } from 'preact/hooks'
import type { Pack } from '../../../core/pack/model.ts'
import type { Finding } from '../../../core/workflow/finding.ts'
import { hear, type Thread } from '../../thread.ts'

/** Working while a newer state is looked at; broke where that broke off. */
export type Findings =
  | { readonly kind: 'working' }
  | { readonly kind: 'found'; readonly findings: readonly Finding[] }
  | { readonly kind: 'broke'; readonly retry: () => void }

type State = { readonly of: Pack; readonly findings: readonly Finding[] | null }
type Answer = { readonly n: number; readonly findings: readonly Finding[] }

/** What is found of a workflow, with the shortest way to each. */
export function useFindings(pack: Pack | null, open = openThread): Findings {
  const thread = useRef<Thread | null>(null)
  const asked = useRef<{ n: number; of: Pack | null }>({ n: 0, of: null })
  const [state, setState] = useState<State | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => () => thread.current?.terminate(), [])
  useEffect(() => {
    if (pack === null) return
    asked.current = { n: asked.current.n + 1, of: pack }
    thread.current ??= hear<Answer>(open(), {
      answered({ n, findings }) {
        const { of } = asked.current
        // An answer about an older state may still be on its way.
        if (n === asked.current.n && of !== null) setState({ of, findings })
      },
      broke() {
        thread.current = null
        const { of } = asked.current
        if (of !== null) setState({ of, findings: null })
      },
    })
    thread.current.postMessage({ n: asked.current.n, pack })
  }, [pack, turn])
  if (state === null || state.of !== pack) return { kind: 'working' }
  if (state.findings !== null) return { kind: 'found', findings: state.findings }
  const retry = () => {
    setState(null)
    setTurn(turn + 1)
  }
  return { kind: 'broke', retry }
}

function openThread(): Thread {
  return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
}
