import { useEffect, useState } from 'preact/hooks'
import type { PackKey } from '../../../core/case/pack-version.ts'
import { packRef } from '../../../core/case/refs.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { Studio } from '../studio.ts'
import type { Checked } from './publish.worker.ts'
import { openThread } from './publish-thread.ts'
import type { Packs } from './use-packs.ts'

/** The pack of a version, read from the region once it is known which one. */
export function usePack({ ask }: Packs, key: PackKey | null): Pack | null {
  const [pack, setPack] = useState<Pack | null>(null)
  const ref = key === null ? null : packRef(key)
  useEffect(() => {
    let isWanted = true
    setPack(null)
    if (key !== null) {
      void ask((server) => server.content(key)).then((answer) => {
        if (isWanted && answer.kind === 'ok') setPack(answer.value.pack)
      })
    }
    return () => {
      isWanted = false
    }
  }, [ask, ref])
  return pack
}

/** The open project as it would be handed in on top of the version in use; null while that is worked out. */
export function useChecked(studio: Studio, current: Pack | null, version: number): Checked | null {
  const documents = studio.documents.value
  const [checked, setChecked] = useState<Checked | null>(null)
  useEffect(() => {
    setChecked(null)
    if (current === null) return
    const thread = openThread()
    void thread
      .ask({ kind: 'check', project: studio.project(), current, version }, 'checked')
      .then((answer) => setChecked(answer.checked))
    return () => thread.close()
  }, [documents, current, version])
  return checked
}
