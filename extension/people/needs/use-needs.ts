import { useCallback, useEffect, useState } from 'preact/hooks'
import { mutationId } from '../../../core/ids.ts'
import type { NeedsAct } from '../../../core/people/needs/steer-needs.ts'
import type { UnitNeedList } from '../../../core/protocol/unit-needs.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { useDevice } from '../../device.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { useStaff } from '../staff/use-staff.ts'

/** What units were asked and wrote, as the server has it, and the way to ask them. */
export function useNeeds() {
  const { newId, online, syncNow } = useDevice()
  const { ask, trouble } = useStaff()
  const [list, setList] = useState<UnitNeedList | null>(null)
  const look = useCallback(async () => {
    const found = await ask((server) => server.unitNeeds())
    if (found) setList(found)
  }, [ask])
  const isOnline = online.value
  useEffect(() => {
    if (isOnline) void look()
  }, [look, isOnline])
  const once = useOneAtATime(async (act: NeedsAct): Promise<boolean> => {
    const id = mutationId(newId())
    const done = await ask((server) => server.push({ protocol: PROTOCOL, kind: 'steer-needs', id, act }))
    if (done === undefined) return false
    await look()
    // Human resources may head a unit themselves.
    void syncNow()
    return true
  })
  const steer = async (act: NeedsAct) => (await once(act)) === true
  return { list, trouble, look, steer }
}
