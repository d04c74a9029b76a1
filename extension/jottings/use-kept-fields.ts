import { useEffect, useState } from 'preact/hooks'
import { type Fields, fieldsOf, keptPart } from './kept-fields.ts'
import type { Jotting } from './open-jotting.ts'
import { useJotting } from './use-jotting.ts'

export type KeptFields<Name extends string> = {
  readonly fields: Fields<Name>
  readonly change: (part: Partial<Fields<Name>>) => void
  /** What is proposed stands there again: it was sent, or somebody thought better of it. */
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
  useEffect(() => {
    if (jotting === null || early === null) return
    jotting.put(keptPart(early, usual))
    setEarly(null)
  }, [jotting, early])
  const jotted = jotting?.fields.value ?? {}
  return {
    fields: { ...fieldsOf(jotted, usual), ...early },
    change: (part) => {
      if (jotting === null) setEarly((before) => ({ ...before, ...part }))
      else jotting.put(keptPart(part, usual))
    },
    empty: () => {
      setEarly(null)
      jotting?.write({})
    },
    isBegun: early !== null || Object.keys(jotted).length > 0,
    jotting,
  }
}
