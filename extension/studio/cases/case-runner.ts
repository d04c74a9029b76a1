import { type ReadonlySignal, signal } from '@preact/signals'
import type { Pack } from '../../../core/pack/model.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import type { Mutant } from '../../../core/studio/cases/mutants.ts'
import type { CaseReport } from '../../../core/studio/cases/try-cases.ts'
import type { CasesAnswer, CasesQuestion } from './cases.worker.ts'

/** What is known of the cases as they are; while newer ones are tried, how much of that is done. */
export type Trying = { readonly report: CaseReport | null; readonly running: number | null }

export type CaseRunner = {
  readonly trying: ReadonlySignal<Trying>
  /** Tries these; what is still under way is given up. */
  readonly run: (pack: Pack, cases: CaseDocument) => void
  /** A case that fails on a mistake, or null where none was found. */
  readonly propose: (asked: {
    readonly pack: Pack
    readonly cases: CaseDocument
    readonly mutant: Mutant
  }) => Promise<CaseRow | null>
  readonly close: () => void
}

/** Tries cases in threads of their own; `open` makes one. */
export function openCaseRunner(open: () => Worker): CaseRunner {
  const trying = signal<Trying>({ report: null, running: null })
  const threads = new Set<Worker>()
  let n = 0
  let trier: Worker | null = null
  const end = (thread: Worker) => {
    thread.terminate()
    threads.delete(thread)
  }
  const ask = (question: CasesQuestion, hear: (answer: CasesAnswer) => void): Worker => {
    const thread = open()
    threads.add(thread)
    thread.addEventListener('message', ({ data }: MessageEvent<CasesAnswer>) => hear(data))
    thread.postMessage(question)
    return thread
  }
  return {
    trying,
    run(pack, cases) {
      if (trier !== null) end(trier)
      n += 1
      trying.value = { ...trying.peek(), running: 0 }
      const thread = ask({ kind: 'try', n, pack, cases }, (answer) => {
        if (answer.kind === 'progress') trying.value = { ...trying.peek(), running: answer.done }
        if (answer.kind !== 'tried') return
        trying.value = { report: answer.report, running: null }
        end(thread)
      })
      trier = thread
    },
    propose({ pack, cases, mutant }) {
      n += 1
      return new Promise((found) => {
        const thread = ask({ kind: 'propose', n, pack, cases, mutant }, (answer) => {
          if (answer.kind !== 'proposed') return
          end(thread)
          found(answer.row)
        })
      })
    },
    close() {
      for (const thread of threads) thread.terminate()
    },
  }
}
