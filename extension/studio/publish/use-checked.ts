import { useEffect, useState } from 'preact/hooks'
import type { PackKey } from '../../../core/case/pack-version.ts'
import { packRef } from '../../../core/case/refs.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { Studio } from '../studio.ts'
import type { Checked } from './publish.worker.ts'
import { openThread } from './publish-thread.ts'
import type { Packs, Trouble } from './use-packs.ts'

/** A version's pack; without it, why the region did not give it. */
export type PackState = {
  readonly pack: Pack | null
  readonly trouble: Trouble | null
  readonly retry: () => void
}

/** The pack of a version, read from the region once it is known which one. */
export function usePack({ ask }: Packs, key: PackKey | null): PackState {
  const [state, setState] = useState<Pick<PackState, 'pack' | 'trouble'>>({ pack: null, trouble: null })
  const [turn, setTurn] = useState(0)
  const ref = key === null ? null : packRef(key)
  useEffect(() => {
    let isWanted = true
    setState({ pack: null, trouble: null })
    if (key !== null) {
      void ask((server) => server.content(key)).then((answer) => {
        if (!isWanted) return
        setState(
          answer.kind === 'ok' ? { pack: answer.value.pack, trouble: null } : { pack: null, trouble: answer },
        )
      })
    }
    return () => {
      isWanted = false
    }
  }, [ask, ref, turn])
  return { ...state, retry: () => setTurn(turn + 1) }
}

/** The open project as it would be handed in; broke where working that out broke off. */
export type Checking =
  | { readonly kind: 'working' }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'broke'; readonly retry: () => void }

/** The open project on top of the version in use. */
export function useChecked(studio: Studio, current: Pack | null, version: number): Checking {
  const documents = studio.documents.value
  const [checked, setChecked] = useState<Checked | 'broke' | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    setChecked(null)
    if (current === null) return
    const thread = openThread()
    void thread
      .ask({ kind: 'check', project: studio.project(), current, version }, 'checked')
      .then((answer) => setChecked(answer?.checked ?? 'broke'))
    return () => thread.close()
  }, [documents, current, version, turn])
  if (checked === null) return { kind: 'working' }
  return checked === 'broke'
    ? { kind: 'broke', retry: () => setTurn(turn + 1) }
    : { kind: 'checked', checked }
}
