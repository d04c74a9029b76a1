import { useCallback, useEffect, useState } from 'preact/hooks'
import type { DeviceCode, DeviceList, OwnDevice } from '../../core/protocol/devices.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { useDevice } from '../device.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from '../sync/answer.ts'
import { authorised } from '../sync/authorised.ts'
import { deviceServer } from '../sync/device-server.ts'
import { authDeps } from '../sync/sync-deps.ts'

/** Why the last question to the server came to nothing. */
export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }

export type Devices = {
  /** Null until the server has answered. */
  readonly list: readonly OwnDevice[] | null
  readonly code: DeviceCode | null
  /** Whoever has come in with the code that was shown here. */
  readonly added: OwnDevice | null
  readonly trouble: Trouble | null
  readonly addOne: () => void
  readonly remove: (id: string) => void
  readonly retry: () => void
}

/** Milliseconds between looks while a code is shown: whoever waits for the other device sees it come. */
const LOOK_EVERY = 5_000

/** Where the person is signed in, asked of the server when it can be reached. */
export function useDevices(): Devices {
  const { db, wire, online, clock, syncNow } = useDevice()
  const [list, setList] = useState<readonly OwnDevice[] | null>(null)
  const [code, setCode] = useState<DeviceCode | null>(null)
  const [before, setBefore] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const ask = useCallback(
    async <T>(question: (server: ReturnType<typeof deviceServer>) => Promise<Answer<T>>) => {
      const answer = await authorised(authDeps(db, wire), (session: Session) =>
        question(deviceServer(wire, session)),
      )
      // A session that has ended is for the sync to notice: it leads to the door.
      if (answer.kind === 'unauthorised') void syncNow()
      setTrouble(answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer : { kind: 'unreachable' })
      return answer.kind === 'ok' ? answer.value : undefined
    },
    [db, wire, syncNow],
  )
  const take = useCallback((found: DeviceList | undefined) => {
    if (found !== undefined) setList(found.devices)
  }, [])
  const look = useCallback(() => void ask((server) => server.list()).then(take), [ask, take])

  const isOnline = online.value
  useEffect(() => {
    if (isOnline) look()
    else setTrouble({ kind: 'unreachable' })
  }, [isOnline, look])

  const added = (code && list?.find(({ id }) => !before.includes(id))) ?? null
  const isOpen = code !== null && added === null && clock.value < code.expiresAt
  useEffect(() => {
    if (!isOpen) return
    const timer = setInterval(look, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [isOpen, look])

  return {
    list,
    code,
    added,
    trouble,
    addOne: () =>
      void ask((server) => server.code()).then((given) => {
        if (given === undefined) return
        setBefore(list?.map(({ id }) => id) ?? [])
        setCode(given)
      }),
    remove: (id) => void ask((server) => server.remove(id)).then(take),
    retry: look,
  }
}
