import { useEffect, useState } from 'preact/hooks'
import { jottedAbout } from '../../core/draft/jotted-about.ts'
import { type JottingKind, jottingId } from '../../core/draft/jotting.ts'
import { useDevice } from '../device.ts'
import { useKept } from '../fill/use-kept.ts'
import { followDraft } from '../store/follow-draft.ts'
import { type Jotting, openJotting } from './open-jotting.ts'

/** What is written here, kept from the first key on; null for the moment in which it is opened. */
export function useJotting(kind: JottingKind, of: string): Jotting | null {
  const device = useDevice()
  const id = jottingId(kind, jottedAbout(of))
  const [opened, setOpened] = useState<Jotting | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let isGone = false
    openJotting(device, id).then(
      (jotting) => {
        if (!isGone) setOpened(jotting)
      },
      (reason: unknown) => setError(reason),
    )
    return () => {
      isGone = true
    }
  }, [device, id])
  const jotting = opened?.id === id ? opened : null
  useKept(jotting?.keeper ?? null)
  useEffect(
    () => (jotting === null ? undefined : followDraft(device.db, jotting.id, jotting.receive)),
    [device, jotting],
  )
  if (error !== null) throw error
  return jotting
}
