import { useCallback, useState } from 'preact/hooks'
import { useDevice } from '../device.ts'
import type { Trouble } from '../people/staff/use-staff.ts'
import type { Answer } from '../sync/answer.ts'
import { authorised } from '../sync/authorised.ts'
import { type FiguresServer, figuresServer } from '../sync/figures-server.ts'
import { authDeps } from '../sync/sync-deps.ts'

export type AskFigures = <T>(
  question: (server: FiguresServer) => Promise<Answer<T>>,
) => Promise<T | undefined>

/** Questions to the server about figures, and why the last one came to nothing. */
export function useFigures(): { readonly ask: AskFigures; readonly trouble: Trouble | null } {
  const { db, wire, syncNow } = useDevice()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const ask = useCallback<AskFigures>(
    async (question) => {
      const answer = await authorised(authDeps(db, wire), (session) => question(figuresServer(wire, session)))
      // A session that has ended is for the sync to notice: it leads to the door.
      if (answer.kind === 'unauthorised') void syncNow()
      setTrouble(answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer : { kind: 'unreachable' })
      return answer.kind === 'ok' ? answer.value : undefined
    },
    [db, wire, syncNow],
  )
  return { ask, trouble }
}
