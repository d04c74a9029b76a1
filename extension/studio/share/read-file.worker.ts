import type { PackVerifier } from '../../../core/exchange/pack-file/read-pack-file.ts'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { ReadTable } from '../../../core/exchange/table/read-sheet.ts'
import { assertNever, type Result } from '../../../core/result.ts'
import type { Column } from '../../../core/studio/sheet/column.ts'
import { readTable } from '../indicators/read-table.ts'
import { type Brought, readBrought } from './brought.ts'

/** What a page asks of the thread beside it. */
export type ReadQuestion =
  | { readonly kind: 'brought'; readonly file: File }
  | { readonly kind: 'table'; readonly file: File; readonly columns: readonly Column[] }
  | { readonly kind: 'keys'; readonly regions: PackVerifier['regions'] }

export type ReadAnswer =
  /** Waits for `keys`: what a thread has of the device is neither its network nor what it has kept. */
  | { readonly kind: 'whose-keys'; readonly region: string }
  | { readonly kind: 'brought'; readonly read: Result<Brought, readonly ExchangeProblem[]> }
  | { readonly kind: 'table'; readonly read: Result<ReadTable, readonly ExchangeProblem[]> }

let given: (regions: PackVerifier['regions']) => void = () => {}

/** Reads a file beside the page, so that whatever it holds, the page never waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<ReadQuestion>) => {
  // What is thrown in a promise would be heard by nobody.
  answer(data).catch((thrown) => self.reportError(thrown))
})

async function answer(question: ReadQuestion): Promise<void> {
  const say = (message: ReadAnswer) => self.postMessage(message)
  switch (question.kind) {
    case 'brought': {
      const keysOf = (region: string) =>
        new Promise<PackVerifier['regions']>((found) => {
          given = found
          say({ kind: 'whose-keys', region })
        })
      say({ kind: 'brought', read: await readBrought(question.file, keysOf) })
      return
    }
    case 'table':
      say({ kind: 'table', read: await readTable(question.file, question.columns) })
      return
    case 'keys':
      given(question.regions)
      return
    default:
      assertNever(question)
  }
}
