import { useEffect, useState } from 'preact/hooks'
import { mutationId } from '../../../core/ids.ts'
import type { UnitAct } from '../../../core/people/change-unit.ts'
import type { UnitList } from '../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { useDevice } from '../../device.ts'
import { useLive } from '../../store/live.ts'
import { enqueue, readUnsettled } from '../../store/outbox.ts'
import { useStaff } from '../staff/use-staff.ts'

/** The units as the server has them, what of this device still waits, and the way to change one: with or without a line. */
export function useUnits() {
  const { db, newId, now, syncNow } = useDevice()
  const { ask, trouble } = useStaff()
  const [list, setList] = useState<UnitList | null>(null)
  const [turn, setTurn] = useState(0)
  const sent =
    useLive(async () =>
      (await readUnsettled(db)).filter(({ mutation }) => mutation.kind === 'change-unit'),
    ) ?? []
  const arrived = sent.filter(({ delivery }) => delivery.kind === 'delivered').length
  useEffect(() => {
    let stale = false
    void ask((server) => server.units()).then((found) => {
      if (found && !stale) setList(found)
    })
    return () => {
      stale = true
    }
  }, [ask, turn, arrived])
  const change = async (act: UnitAct, reason: string) => {
    const id = mutationId(newId())
    await enqueue(db, { protocol: PROTOCOL, kind: 'change-unit', id, ...act, reason }, now())
    void syncNow()
  }
  return { list, sent, trouble, change, again: () => setTurn(turn + 1) }
}
