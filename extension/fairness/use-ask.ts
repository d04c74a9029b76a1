import { useCallback, useState } from 'preact/hooks'
import { useDevice } from '../device.ts'
import type { Trouble } from '../people/staff/use-staff.ts'
import type { Answer } from '../sync/answer.ts'
import { authorised } from '../sync/authorised.ts'
import { type FairnessServer, fairnessServer } from '../sync/fairness-server.ts'
import { authDeps } from '../sync/sync-deps.ts'

export type Ask = <T>(question: (server: FairnessServer) => Promise<Answer<T>>) => Promise<Answer<T>>

/** Questions to the server about ratings and calibration, and why the last one came to nothing. */
export function useAsk() {
  const { db, wire, syncNow } = useDevice()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const ask = useCallback<Ask>(
    async (question) => {
      const answer = await authorised(authDeps(db, wire), (session) =>
        question(fairnessServer(wire, session)),
      )
      // A session that has ended is for the sync to notice: it leads to the door.
      if (answer.kind === 'unauthorised') void syncNow()
      setTrouble(answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer : { kind: 'unreachable' })
      return answer
    },
    [db, wire, syncNow],
  )
  return { ask, trouble, setTrouble }
}
