import { useMemo } from 'preact/hooks'
import type { PackView, StageView } from '../../core/case/view.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readRows } from '../store/rows.ts'

/** The criteria that an appraisal goes by, where this device has them. */
export type PackFor = (id: string) => PackView | undefined

/** All criteria on the device, read once for a whole list. */
export function usePacks(): {
  readonly packFor: PackFor
  readonly stagesOf: (id: string) => readonly StageView[]
  /** The stages of all of them in the order of the course. */
  readonly order: readonly string[]
} {
  const { db } = useDevice()
  const packs = useLive(() => readRows(db, 'pack'))
  return useMemo(() => {
    const known = new Map((packs ?? []).map((pack) => [pack.id, pack]))
    return {
      packFor: (id) => known.get(id),
      stagesOf: (id) => known.get(id)?.states ?? [],
      order: [...new Set([...known.values()].flatMap(({ states }) => states.map(({ id }) => id)))],
    }
  }, [packs])
}
