import { useCallback, useState } from 'preact/hooks'
import { mutationId } from '../../core/ids.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { useDevice } from '../device.ts'
import type { Trouble } from '../people/staff/use-staff.ts'
import type { Answer } from '../sync/answer.ts'
import { authorised } from '../sync/authorised.ts'
import { type DevelopmentServer, developmentServer } from '../sync/development-server.ts'
import { authDeps } from '../sync/sync-deps.ts'

export type AskDevelopment = <T>(
  question: (server: DevelopmentServer) => Promise<Answer<T>>,
) => Promise<T | undefined>

/** Everything of a mutation but what its sending adds. */
export type Deed = Mutation extends infer M
  ? M extends Mutation
    ? Omit<M, 'protocol' | 'id'>
    : never
  : never

/** Questions to the server about what follows on results, and why the last one came to nothing. */
export function useDevelopment(): {
  readonly ask: AskDevelopment
  /** Whether it was done. */
  readonly act: (deed: Deed) => Promise<boolean>
  readonly trouble: Trouble | null
} {
  const { db, wire, syncNow, newId } = useDevice()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const ask = useCallback<AskDevelopment>(
    async (question) => {
      const answer = await authorised(authDeps(db, wire), (session) =>
        question(developmentServer(wire, session)),
      )
      if (answer.kind === 'unauthorised') void syncNow()
      setTrouble(answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer : { kind: 'unreachable' })
      return answer.kind === 'ok' ? answer.value : undefined
    },
    [db, wire, syncNow],
  )
  const act = useCallback(
    async (deed: Deed) => {
      // A deed of one kind with what every mutation has is a mutation of that kind.
      const mutation = { protocol: PROTOCOL, id: mutationId(newId()), ...deed } as Mutation
      const done = await ask((server) => server.push(mutation))
      if (done !== undefined) void syncNow()
      return done !== undefined
    },
    [ask, newId, syncNow],
  )
  return { ask, act, trouble }
}
