import { useCallback, useState } from 'preact/hooks'
import type { ProblemDetails } from '../../../core/protocol/problem.ts'
import { useDevice } from '../../device.ts'
import type { Answer } from '../../sync/answer.ts'
import { authorised } from '../../sync/authorised.ts'
import { type StaffServer, staffServer } from '../../sync/staff-server.ts'
import { authDeps } from '../../sync/sync-deps.ts'

/** Why the last question to the server came to nothing. */
export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }

export type AskStaff = <T>(question: (server: StaffServer) => Promise<Answer<T>>) => Promise<T | undefined>

/** Questions to the server about the office, and why the last one came to nothing. */
export function useStaff(): { readonly ask: AskStaff; readonly trouble: Trouble | null } {
  const { db, wire, syncNow } = useDevice()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const ask = useCallback<AskStaff>(
    async (question) => {
      const answer = await authorised(authDeps(db, wire), (session) => question(staffServer(wire, session)))
      // A session that has ended is for the sync to notice: it leads to the door.
      if (answer.kind === 'unauthorised') void syncNow()
      setTrouble(answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer : { kind: 'unreachable' })
      return answer.kind === 'ok' ? answer.value : undefined
    },
    [db, wire, syncNow],
  )
  return { ask, trouble }
}
