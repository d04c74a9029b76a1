import { useCallback, useState } from 'preact/hooks'
import { useDevice } from '../../device.ts'
import type { Answer } from '../../sync/answer.ts'
import { authorised } from '../../sync/authorised.ts'
import { type OfficeServer, officeServer } from '../../sync/office-server.ts'
import { authDeps } from '../../sync/sync-deps.ts'
import type { Trouble } from '../staff/use-staff.ts'

export type AskOffice = <T>(question: (server: OfficeServer) => Promise<Answer<T>>) => Promise<T | undefined>

/** Questions to the server about mail, keys and values, and why the last one came to nothing. */
export function useOffice(): { readonly ask: AskOffice; readonly trouble: Trouble | null } {
  const { db, wire, syncNow } = useDevice()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const ask = useCallback<AskOffice>(
    async (question) => {
      const answer = await authorised(authDeps(db, wire), (session) => question(officeServer(wire, session)))
      // A session that has ended is for the sync to notice: it leads to the door.
      if (answer.kind === 'unauthorised') void syncNow()
      setTrouble(answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer : { kind: 'unreachable' })
      return answer.kind === 'ok' ? answer.value : undefined
    },
    [db, wire, syncNow],
  )
  return { ask, trouble }
}
