import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '../../core/workflow/model.ts'
import { useDevice } from '../device.ts'

/** The time, to the half minute; whoever shows it is drawn again. */
export function useNow(): Instant {
  const device = useDevice()
  const [now, setNow] = useState(device.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(device.now()), 30_000)
    return () => clearInterval(timer)
  }, [device])
  return now
}
