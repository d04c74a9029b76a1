import { useState } from 'preact/hooks'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { MeasurementReview, MeasurementsTaken } from '../../../core/protocol/measurements.ts'
import { mostMeasurements } from '../../../core/protocol/schemas/measurements.ts'
import type { MeasurementFile } from './measurement-file.ts'
import type { AskOffice } from './use-office.ts'

export type UploadStep =
  | { readonly kind: 'choose'; readonly problem: ExchangeProblem | null }
  | { readonly kind: 'unfit'; readonly why: 'missing' | 'empty' | 'many'; readonly file: MeasurementFile }
  | { readonly kind: 'compare' }
  | {
      readonly kind: 'review'
      readonly file: MeasurementFile
      readonly review: MeasurementReview
      readonly outdated: boolean
    }
  | { readonly kind: 'done'; readonly taken: MeasurementsTaken }

/** The way of values from a file into the region: read, compared, and then all of them or none. */
export function useUpload(ask: AskOffice) {
  const [step, setStep] = useState<UploadStep>({ kind: 'choose', problem: null })
  const compare = async (file: MeasurementFile, outdated = false) => {
    setStep({ kind: 'compare' })
    const review = await ask((server) => server.review({ values: file.values }))
    setStep(review ? { kind: 'review', file, review, outdated } : { kind: 'choose', problem: null })
  }
  return {
    step,
    again: () => setStep({ kind: 'choose', problem: null }),
    async choose(chosen: File) {
      const { readMeasurementFile } = await import('./measurement-file.ts')
      const read = readMeasurementFile(chosen.name.slice(0, 200), new Uint8Array(await chosen.arrayBuffer()))
      if (read.kind === 'err') return setStep({ kind: 'choose', problem: read.error })
      const file = read.value
      const unfit = (why: 'missing' | 'empty' | 'many') => setStep({ kind: 'unfit', why, file })
      if (file.missing.length > 0) return unfit('missing')
      if (file.values.length === 0) return unfit('empty')
      return file.values.length > mostMeasurements ? unfit('many') : compare(file)
    },
    /** True once they have been taken. */
    async apply(reason: string): Promise<boolean> {
      if (step.kind !== 'review') return false
      const { file, review } = step
      const taken = await ask((server) => server.put({ values: file.values, plan: review.plan, reason }))
      if (taken) setStep({ kind: 'done', taken })
      // Somebody else was faster, or the line broke: what it would do now is asked anew, and says so.
      else await compare(file, true)
      return taken !== undefined
    },
  }
}

export type Upload = ReturnType<typeof useUpload>
