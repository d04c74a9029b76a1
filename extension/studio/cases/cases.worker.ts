import type { Pack } from '../../../core/pack/model.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import type { Mutant } from '../../../core/studio/cases/mutants.ts'
import { proposeCase } from '../../../core/studio/cases/propose-case.ts'
import { type CaseReport, tryCases } from '../../../core/studio/cases/try-cases.ts'

export type CasesQuestion =
  | { readonly kind: 'try'; readonly n: number; readonly pack: Pack; readonly cases: CaseDocument }
  | {
      readonly kind: 'propose'
      readonly n: number
      readonly pack: Pack
      readonly cases: CaseDocument
      readonly mutant: Mutant
    }

export type CasesAnswer =
  | { readonly kind: 'progress'; readonly n: number; readonly done: number }
  | { readonly kind: 'tried'; readonly n: number; readonly report: CaseReport }
  | { readonly kind: 'proposed'; readonly n: number; readonly row: CaseRow | null }

/** Tries cases beside the page: hundreds of scorings take seconds on an old computer. */
self.addEventListener('message', ({ data }: MessageEvent<CasesQuestion>) => {
  const answer = (message: CasesAnswer) => self.postMessage(message)
  const { n, pack, cases } = data
  if (data.kind === 'propose') {
    answer({ kind: 'proposed', n, row: proposeCase(pack, cases, data.mutant) })
    return
  }
  let told = 0
  const report = tryCases(pack, cases, (done) => {
    if (done - told < 0.05) return
    told = done
    answer({ kind: 'progress', n, done })
  })
  answer({ kind: 'tried', n, report })
})
