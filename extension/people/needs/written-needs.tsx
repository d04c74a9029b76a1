import type { UnitNeedLine } from '../../../core/protocol/unit-needs.ts'
import { PrintElements } from '../../../ui/print/print-elements.tsx'
import { useDevice } from '../../device.ts'
import { useLive } from '../../store/live.ts'
import { readWritten } from './read-written.ts'

/** What a unit wrote, as its form asks it. */
export function WrittenNeeds({ written }: { readonly written: NonNullable<UnitNeedLine['written']> }) {
  const { db } = useDevice()
  const state = useLive(() => readWritten(db, written), [written])
  if (!state) return null
  return (
    <div class="print-on-page">
      <PrintElements elements={[state.root]} blank={false} level={3} />
    </div>
  )
}
