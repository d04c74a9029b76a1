import { useCallback, useEffect, useState } from 'preact/hooks'
import type { CalibrationList, GiveOpinion, PlanCalibration } from '../../core/protocol/calibration.ts'
import { useDevice } from '../device.ts'
import { useAsk } from '../fairness/use-ask.ts'

/** The sessions that one takes part in, and what one is asked to say. */
export function useSessions() {
  const { online, newId } = useDevice()
  const { ask, trouble } = useAsk()
  const [list, setList] = useState<CalibrationList | null>(null)
  const look = useCallback(async () => {
    const found = await ask((server) => server.sessions())
    if (found.kind === 'ok') setList(found.value)
  }, [ask])
  const isOnline = online.value
  useEffect(() => {
    if (isOnline) void look()
  }, [look, isOnline])
  return {
    list,
    trouble,
    look,
    /** Opens a session; its id, or null where it was refused. */
    async plan(plan: Omit<PlanCalibration, 'protocol'>): Promise<string | null> {
      const id = newId()
      const found = await ask((server) => server.plan(id, plan))
      return found.kind === 'ok' ? id : null
    },
    async giveOpinion(
      { calibration, of }: { readonly calibration: string; readonly of: string },
      given: Omit<GiveOpinion, 'protocol'>,
    ): Promise<boolean> {
      const found = await ask((server) => server.opinion(calibration, of, given))
      if (found.kind === 'ok') setList(found.value)
      return found.kind === 'ok'
    },
  }
}
