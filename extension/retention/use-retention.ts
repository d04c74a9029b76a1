import { useCallback, useEffect, useState } from 'preact/hooks'
import { mutationId } from '../../core/ids.ts'
import type { AnswerErasure, AskErasure, HoldCase } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { useDevice } from '../device.ts'
import type { Trouble } from '../people/staff/use-staff.ts'
import { useLive } from '../store/live.ts'
import { enqueue, readUnsettled } from '../store/outbox.ts'
import type { Answer } from '../sync/answer.ts'
import { authorised } from '../sync/authorised.ts'
import { type RetentionServer, retentionServer } from '../sync/retention-server.ts'
import { authDeps } from '../sync/sync-deps.ts'

type Deed = HoldCase | AskErasure | AnswerErasure
/** What is done, without what each mutation bears. */
export type RetentionDeed =
  | Omit<HoldCase, 'protocol' | 'id'>
  | Omit<AskErasure, 'protocol' | 'id'>
  | Omit<AnswerErasure, 'protocol' | 'id'>

const kinds: readonly string[] = [
  'hold-case',
  'ask-erasure',
  'answer-erasure',
] satisfies readonly Deed['kind'][]

/** An answer about what is kept, asked for again once something that was done here has arrived. */
export function useRetention<T>(question: (server: RetentionServer) => Promise<Answer<T>>) {
  const { db, wire, newId, now, syncNow } = useDevice()
  const [found, setFound] = useState<T | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [turn, setTurn] = useState(0)
  const sent =
    useLive(async () => (await readUnsettled(db)).filter(({ mutation }) => kinds.includes(mutation.kind))) ??
    []
  const arrived = sent.filter(({ delivery }) => delivery.kind === 'delivered').length
  const load = useCallback(async () => {
    const answer = await authorised(authDeps(db, wire), (session) => question(retentionServer(wire, session)))
    if (answer.kind === 'unauthorised') void syncNow()
    setTrouble(answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer : { kind: 'unreachable' })
    if (answer.kind === 'ok') setFound(answer.value)
  }, [db, wire, syncNow])
  useEffect(() => void load(), [load, turn, arrived])
  const send = async (deed: RetentionDeed) => {
    await enqueue(db, { protocol: PROTOCOL, id: mutationId(newId()), ...deed }, now())
    void syncNow()
  }
  return { found, trouble, sent, send, again: () => setTurn(turn + 1) }
}
