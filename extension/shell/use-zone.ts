import type { Zone } from '../../ui/time/zone.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'

/** The time zone of the person's region; Jakarta's until the first sync has told. */
export function useZone(): Zone {
  const { db } = useDevice()
  return useLive(() => readMe(db))?.region.timeZone ?? 'WIB'
}
