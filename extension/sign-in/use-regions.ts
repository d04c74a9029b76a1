import { useEffect, useState } from 'preact/hooks'
import type { RegionList } from '../../core/protocol/session.ts'
import type { Wire } from '../sync/server.ts'
import { fetchRegions } from '../sync/server.ts'

export type Regions =
  | { readonly kind: 'asking' }
  | { readonly kind: 'here'; readonly regions: RegionList['regions'] }
  | { readonly kind: 'unreachable' }

/** The regions of a server; asked again for each address and whenever `turn` rises. */
export function useRegions(wire: Wire, server: string | undefined, turn: number): Regions {
  const [regions, setRegions] = useState<Regions>({ kind: 'asking' })
  // A rising turn asks again.
  useEffect(() => {
    let current = true
    setRegions({ kind: 'asking' })
    if (server === undefined) return
    fetchRegions(wire, server).then((answer) => {
      if (!current) return
      setRegions(
        answer.kind === 'ok' ? { kind: 'here', regions: answer.value.regions } : { kind: 'unreachable' },
      )
    })
    return () => {
      current = false
    }
  }, [wire, server, turn])
  return regions
}
