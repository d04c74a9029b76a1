import { useState } from 'preact/hooks'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { ImportApplied, ImportCounts, ImportPart, ImportReview } from '../../../core/protocol/staff.ts'
import { useDevice } from '../../device.ts'
import { useStaff } from '../staff/use-staff.ts'
import { fieldsOf, type Mapping } from './mapping.ts'
import type { StaffFile } from './staff-file.ts'

/** How far taking a list in has come. */
export type ImportStep =
  | { readonly kind: 'choose'; readonly problem: ExchangeProblem | null }
  | { readonly kind: 'map'; readonly file: StaffFile; readonly mapping: Mapping }
  | { readonly kind: 'send'; readonly file: StaffFile; readonly sent: number; readonly rows: number }
  | { readonly kind: 'review'; readonly file: StaffFile; readonly mapping: Mapping; readonly review: Review }
  | { readonly kind: 'apply' }
  | { readonly kind: 'done'; readonly applied: ImportApplied }

export type Review = { readonly id: string; readonly counts: ImportCounts; readonly plan: string }

/** Whom HR has said to have left. */
export type Leaving = ReadonlyMap<PersonId, 'left' | 'retired'>

const CHUNK = 500

/** The way of a list from a file into the office, step by step. */
export function useImport() {
  const { newId } = useDevice()
  const { ask, trouble } = useStaff()
  const [step, setStep] = useState<ImportStep>({ kind: 'choose', problem: null })
  // Said of a list once, however often it has to be looked at anew.
  const [leaving, setLeaving] = useState<Leaving>(new Map())

  const choose = async (chosen: File) => {
    const { readStaffFile } = await import('./staff-file.ts')
    const file = readStaffFile(chosen.name.slice(0, 200), new Uint8Array(await chosen.arrayBuffer()))
    if (file.kind === 'err') setStep({ kind: 'choose', problem: file.error })
    else setStep({ kind: 'map', file: file.value, mapping: file.value.guess })
  }

  const send = async (file: StaffFile, mapping: Mapping) => {
    const rows = file.rows(mapping)
    const fields = fieldsOf(mapping).map(([field]) => field)
    const id = newId()
    setStep({ kind: 'send', file, sent: 0, rows: rows.length })
    const opened = await ask((server) =>
      server.openImport({ id, file: file.name, fields, rows: rows.length }),
    )
    if (opened === undefined) return setStep({ kind: 'map', file, mapping })
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK)
      // A lost answer is asked for again: the same rows at the same place change nothing.
      const put =
        (await ask((server) => server.putRows(id, from, chunk))) ??
        (await ask((server) => server.putRows(id, from, chunk)))
      if (put === undefined) return setStep({ kind: 'map', file, mapping })
      setStep({ kind: 'send', file, sent: from + chunk.length, rows: rows.length })
    }
    const review = await ask((server) => server.review(id, 'faults'))
    if (review === undefined) return setStep({ kind: 'map', file, mapping })
    const { counts, plan } = review
    setLeaving(new Map())
    setStep({ kind: 'review', file, mapping, review: { id, counts, plan } })
  }

  const page = (id: string, part: ImportPart, cursor: number): Promise<ImportReview | undefined> =>
    ask((server) => server.review(id, part, cursor))

  /** True once it has been taken in. */
  const apply = async (reason: string): Promise<boolean> => {
    if (step.kind !== 'review') return false
    const { id, plan } = step.review
    setStep({ kind: 'apply' })
    const gone = [...leaving].map(([person, as]) => ({ person, as }))
    const applied = await ask((server) => server.applyImport(id, { plan, reason, gone }))
    if (applied !== undefined) {
      setStep({ kind: 'done', applied })
      return true
    }
    const again = await ask((server) => server.review(id, 'faults'))
    setStep(again ? { ...step, review: { id, counts: again.counts, plan: again.plan } } : step)
    return false
  }
  return {
    step,
    leaving,
    setLeaving,
    trouble,
    choose,
    map: (file: StaffFile, mapping: Mapping) => setStep({ kind: 'map', file, mapping }),
    send,
    page,
    apply,
    again: () => setStep({ kind: 'choose', problem: null }),
  }
}

export type Importing = ReturnType<typeof useImport>
