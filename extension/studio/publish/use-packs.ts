import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { mutationId } from '../../../core/ids.ts'
import type { Mutation } from '../../../core/protocol/mutation.ts'
import type { ProblemDetails } from '../../../core/protocol/problem.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import type { VersionList } from '../../../core/protocol/versions.ts'
import { type Device, useDevice } from '../../device.ts'
import type { Answer } from '../../sync/answer.ts'
import { authorised } from '../../sync/authorised.ts'
import { type PackServer, packServer } from '../../sync/pack-server.ts'
import { authDeps } from '../../sync/sync-deps.ts'

/** Why a question came to nothing: the region could not be reached, or said no. */
export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }
  /** What is worked out beside the page broke off. */
  | { readonly kind: 'broke' }

export type Asked<T> = { readonly kind: 'ok'; readonly value: T } | Trouble

type Body<M> = M extends Mutation ? Omit<M, 'protocol' | 'id'> : never

/** What is done about versions and cycles. */
export type Deed = Body<Mutation>

/** The versions of the region's pack, and what can be asked about them. */
export type Packs = {
  /** Null until the region has answered. */
  readonly list: VersionList | null
  readonly trouble: Trouble | null
  readonly ask: <T>(question: (server: PackServer) => Promise<Answer<T>>) => Promise<Asked<T>>
  /**
   * Does something and reads the list anew. The same again, as long as no answer has come, is the same deed (C2); so is
   * what comes with the id that it had.
   */
  readonly act: (body: Deed, known?: string) => Promise<Asked<null>>
  readonly reload: () => void
}

/** Asks the region of this device, with tokens that count. */
function asking({ db, wire, syncNow }: Pick<Device, 'db' | 'wire' | 'syncNow'>): Packs['ask'] {
  return async (question) => {
    const answer = await authorised(authDeps(db, wire), (session) => question(packServer(wire, session)))
    // A session that has ended is for the sync to notice: it leads to the door.
    if (answer.kind === 'unauthorised') void syncNow()
    if (answer.kind === 'ok') return { kind: 'ok', value: answer.value }
    return answer.kind === 'refused' ? { kind: 'refused', problem: answer.problem } : { kind: 'unreachable' }
  }
}

/** The versions, asked of the server when it can be reached. */
export function usePacks(): Packs {
  const { db, wire, online, syncNow, newId } = useDevice()
  const [list, setList] = useState<VersionList | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const ask = useCallback(asking({ db, wire, syncNow }), [db, wire, syncNow])
  const turn = useRef(0)
  const look = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const answer = await ask((server) => server.list())
    // A list that was asked for later says what is.
    if (mine !== turn.current) return
    if (answer.kind === 'ok') setList(answer.value)
    setTrouble(answer.kind === 'ok' ? null : answer)
  }, [ask])
  const reload = useCallback(() => void look(), [look])
  // Under which id something was sent that nobody has answered yet.
  const unanswered = useRef(new Map<string, string>())
  const isOnline = online.value
  useEffect(() => {
    if (isOnline) void look()
    else setTrouble({ kind: 'unreachable' })
  }, [isOnline, look])
  return {
    list,
    trouble,
    ask,
    reload,
    async act(body, known) {
      const said = JSON.stringify(body)
      const id = known ?? unanswered.current.get(said) ?? newId()
      unanswered.current.set(said, id)
      // The fields are those of a mutation, whose head stands before them.
      const mutation = { protocol: PROTOCOL, id: mutationId(id), ...body } as Mutation
      const answer = await ask((server) => server.push(mutation))
      if (answer.kind === 'unreachable') return answer
      unanswered.current.delete(said)
      // Refused, too: somebody else has decided meanwhile.
      await look()
      void syncNow()
      if (answer.kind !== 'ok') return answer
      return { kind: 'ok', value: null }
    },
  }
}
