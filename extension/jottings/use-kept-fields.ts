import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Jotted } from '../../core/draft/jotting.ts'
import type { Json } from '../../core/json.ts'
import { type Fields, fieldsOf, keptPart } from './kept-fields.ts'
import type { Jotting } from './open-jotting.ts'
import { useJotting } from './use-jotting.ts'

export type KeptFields<Name extends string> = {
  readonly fields: Fields<Name>
  readonly change: (part: Partial<Fields<Name>>) => void
  /** What is proposed stands there again: it was sent, or somebody thought better of it. What was typed since then stays. */
  readonly empty: () => void
  /** True once anything stands there that is not proposed. */
  readonly isBegun: boolean
  /** Where it is kept: null for a moment. */
  readonly jotting: Jotting | null
}

/** The fields of something that is described outside of forms, kept from the first key on (FD1, MG6); `usual` is what is proposed. */
export function useKeptFields<Name extends string>(of: string, usual: Fields<Name>): KeptFields<Name> {
  const jotting = useJotting('fields', of)
  // Who types before it is open loses no letter.
  const [early, setEarly] = useState<Partial<Fields<Name>> | null>(null)
  // Before the next key: it is kept at once, and what stood there earlier may not come after it.
  useLayoutEffect(() => {
    if (jotting === null || early === null) return
    jotting.put(keptPart(early, usual))
    setEarly(null)
  }, [jotting, early])
  const jotted = jotting?.fields.value ?? {}
  // What empties it may have waited for an answer meanwhile.
  const latest = useRef(jotting)
  latest.current = jotting
  return {
    fields: { ...fieldsOf(jotted, usual), ...early },
    change: (part) => {
      if (jotting === null) setEarly((before) => ({ ...before, ...part }))
      else jotting.put(keptPart(part, usual))
    },
    empty: () => {
      setEarly((now) => (now === early ? null : now))
      latest.current?.letGo({ ...jotted, ...standing(keptPart(early ?? {}, usual)) })
    },
    isBegun: early !== null || Object.keys(jotted).length > 0,
    jotting,
  }
}

/** Without what is kept nowhere. */
function standing(part: { readonly [pointer: string]: Json | undefined }): Jotted {
  return Object.fromEntries(
    Object.entries(part).flatMap(([pointer, kept]) => (kept === undefined ? [] : [[pointer, kept] as const])),
  )
}
