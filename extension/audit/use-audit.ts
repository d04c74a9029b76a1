import { useCallback, useState } from 'preact/hooks'
import { useDevice } from '../device.ts'
import type { Trouble } from '../people/staff/use-staff.ts'
import type { Answer } from '../sync/answer.ts'
import { type AuditServer, auditServer } from '../sync/audit-server.ts'
import { authorised } from '../sync/authorised.ts'
import { authDeps } from '../sync/sync-deps.ts'

export type AskAudit = <T>(question: (server: AuditServer) => Promise<Answer<T>>) => Promise<T | undefined>

/** Questions to the server about the log, and why the last one came to nothing. */
export function useAudit(): { readonly ask: AskAudit; readonly trouble: Trouble | null } {
  const { db, wire, syncNow } = useDevice()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const ask = useCallback<AskAudit>(
    async (question) => {
      const answer = await authorised(authDeps(db, wire), (session) => question(auditServer(wire, session)))
      // A session that has ended is for the sync to notice: it leads to the door.
      if (answer.kind === 'unauthorised') void syncNow()
      setTrouble(answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer : { kind: 'unreachable' })
      return answer.kind === 'ok' ? answer.value : undefined
    },
    [db, wire, syncNow],
  )
  return { ask, trouble }
}
