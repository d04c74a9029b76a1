import { useEffect, useState } from 'preact/hooks'
import type { SignInWays } from '../../core/protocol/sign-in.ts'
import type { Wire } from '../sync/server.ts'
import { fetchWays } from '../sync/sign-in-server.ts'

/** By code alone: what holds until a region says something else, and at a server that says nothing. */
const codesAlone: Omit<SignInWays, 'protocol'> = { codes: true, provider: null }

/** How people of the chosen region sign in. */
export function useWays(
  wire: Wire,
  {
    server,
    region,
    turn,
  }: { readonly server: string | undefined; readonly region: string | undefined; readonly turn: number },
): Omit<SignInWays, 'protocol'> {
  const [ways, setWays] = useState(codesAlone)
  // A rising turn asks again.
  useEffect(() => {
    let current = true
    setWays(codesAlone)
    if (server === undefined || region === undefined) return
    void fetchWays(wire, { server, region }).then((answer) => {
      if (current && answer.kind === 'ok') setWays(answer.value)
    })
    return () => {
      current = false
    }
  }, [wire, server, region, turn])
  return ways
}
