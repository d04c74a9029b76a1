import { type ReadonlySignal, signal } from '@preact/signals'
import type { Pack } from '../../../core/pack/model.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import type { Mutant } from '../../../core/studio/cases/mutants.ts'
import type { CaseReport } from '../../../core/studio/cases/try-cases.ts'
import { hear, type Thread } from '../../thread.ts'
import type { CasesAnswer, CasesQuestion } from './cases.worker.ts'

/** What is known of the cases as they are; while newer ones are tried, how much of that is done. */
export type Trying = {
  readonly report: CaseReport | null
  readonly running: number | null
  /** The last try broke off: what is reported is of an earlier state. */
  readonly broke: boolean
}

/** A case that fails on a mistake, or null where none was found. */
export type Proposed =
  | { readonly kind: 'searched'; readonly row: CaseRow | null }
  | { readonly kind: 'broke' }

export type CaseRunner = {
  readonly trying: ReadonlySignal<Trying>
  /** Tries these; what is still under way is given up. */
  readonly run: (pack: Pack, cases: CaseDocument) => void
  readonly propose: (asked: {
    readonly pack: Pack
    readonly cases: CaseDocument
    readonly mutant: Mutant
  }) => Promise<Proposed>
  readonly close: () => void
}

/** Tries cases in threads of their own; `open` makes one. */
export function openCaseRunner(open: () => Thread): CaseRunner {
  const trying = signal<Trying>({ report: null, running: null, broke: false })
  const threads = new Set<Thread>()
  let n = 0
  let trier: Thread | null = null
  const end = (thread: Thread) => {
    thread.terminate()
    threads.delete(thread)
  }
  const ask = (
    question: CasesQuestion,
    answered: (answer: CasesAnswer) => void,
    broke: () => void,
  ): Thread => {
    const thread = hear<CasesAnswer>(open(), {
      answered,
      broke() {
        threads.delete(thread)
        broke()
      },
    })
    threads.add(thread)
    thread.postMessage(question)
    return thread
  }
  return {
    trying,
    run(pack, cases) {
      if (trier !== null) end(trier)
      n += 1
      trying.value = { ...trying.peek(), running: 0, broke: false }
      const thread = ask(
        { kind: 'try', n, pack, cases },
        (answer) => {
          // What was given up may still have an answer on its way.
          if (trier !== thread) return
          if (answer.kind === 'progress') trying.value = { ...trying.peek(), running: answer.done }
          if (answer.kind !== 'tried') return
          trying.value = { report: answer.report, running: null, broke: false }
          end(thread)
        },
        () => {
          if (trier === thread) trying.value = { ...trying.peek(), running: null, broke: true }
        },
      )
      trier = thread
    },
    propose({ pack, cases, mutant }) {
      n += 1
      return new Promise((found) => {
        const thread = ask(
          { kind: 'propose', n, pack, cases, mutant },
          (answer) => {
            if (answer.kind !== 'proposed') return
            end(thread)
            found({ kind: 'searched', row: answer.row })
          },
          () => found({ kind: 'broke' }),
        )
      })
    },
    close() {
      for (const thread of threads) thread.terminate()
    },
  }
}
