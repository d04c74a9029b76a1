import { type ReadonlySignal, signal } from '@preact/signals'
import { type ExchangeProblem, wholeFile } from '../../../core/exchange/problem.ts'
import type { ReadTable } from '../../../core/exchange/table/read-sheet.ts'
import { assertNever, err, type Result } from '../../../core/result.ts'
import type { Column } from '../../../core/studio/sheet/column.ts'
import type { Text } from '../../../core/text.ts'
import { hear, type Thread } from '../../thread.ts'
import type { Brought, KeysOf } from './brought.ts'
import type { ReadAnswer, ReadQuestion } from './read-file.worker.ts'

type Asked = Exclude<ReadQuestion, { readonly kind: 'keys' }>

/** Null where it was given up, for a newer file or because somebody said so. */
type Read<T> = Result<T, readonly ExchangeProblem[]> | null

export type Reader = {
  /** The name of the file that is being read. */
  readonly reading: ReadonlySignal<string | null>
  /** What a file is, or why it is not taken. */
  readonly brought: (file: File, keysOf: KeysOf) => Promise<Read<Brought>>
  readonly table: (file: File, columns: readonly Column[]) => Promise<Read<ReadTable>>
  readonly stop: () => void
}

/** Milliseconds that a thread may be busy with a file; the largest that are taken need a few thousand. */
export const patience = 30_000

/**
 * Reads files in threads of their own, one at a time: a newer file ends the thread of the older one. A thread that breaks
 * or takes too long is ended, and answered for; `open` makes one.
 */
export function openReader(open: () => Thread = openThread): Reader {
  const reading = signal<string | null>(null)
  let giveUp = () => {}
  const ask = <T>(question: Asked, keysOf: KeysOf): Promise<Read<T>> => {
    giveUp()
    return new Promise((found) => {
      let isOver = false
      let timer: ReturnType<typeof setTimeout> | undefined
      const finish = (read: Read<T>) => {
        if (isOver) return
        isOver = true
        clearTimeout(timer)
        thread.terminate()
        reading.value = null
        found(read)
      }
      const refuse = (problem: ExchangeProblem) => finish(err([problem]))
      const wait = () => {
        timer = setTimeout(() => refuse(tooLong), patience)
      }
      const lookUp = async (region: string) => {
        // The network has a limit of its own, and the thread is idle meanwhile.
        clearTimeout(timer)
        const regions = await keysOf(region).catch(() => [])
        if (isOver) return
        wait()
        thread.postMessage({ kind: 'keys', regions } satisfies ReadQuestion)
      }
      const thread = hear<ReadAnswer>(open(), {
        answered(answer) {
          if (isOver) return
          switch (answer.kind) {
            case 'whose-keys':
              void lookUp(answer.region)
              return
            case 'brought':
            case 'table':
              // It was asked for nothing else.
              finish(answer.read as Read<T>)
              return
            default:
              assertNever(answer)
          }
        },
        broke: () => refuse(brokeOff),
      })
      giveUp = () => finish(null)
      reading.value = question.file.name
      wait()
      thread.postMessage(question)
    })
  }
  return {
    reading,
    brought: (file, keysOf) => ask<Brought>({ kind: 'brought', file }, keysOf),
    table: (file, columns) => ask<ReadTable>({ kind: 'table', file, columns }, async () => []),
    stop: () => giveUp(),
  }
}

function openThread(): Thread {
  return new Worker(new URL('./read-file.worker.ts', import.meta.url), { type: 'module' })
}

const brokeOff = refusal('reading-broke-off', {
  id: 'Pembacaan berkas ini terhenti. Perkecil berkasnya atau simpan ulang dari aplikasi asalnya, lalu pilih lagi. Bila terulang dengan berkas lain juga, muat ulang halaman ini.',
  en: 'Reading this file broke off. Make it smaller or save it anew from where it was made, then choose it again. Should other files break off too, load this page anew.',
})

const tooLong = refusal('reading-too-long', {
  id: `Berkas ini belum selesai dibaca dalam ${patience / 1000} detik, jadi dihentikan. Perkecil berkasnya (hapus lembar, baris, dan kolom yang tidak diperlukan) atau simpan ulang dari aplikasi asalnya, lalu pilih lagi.`,
  en: `This file was not read within ${patience / 1000} seconds and was given up. Make it smaller (delete sheets, rows and columns that are not needed) or save it anew from where it was made, then choose it again.`,
})

function refusal(kind: string, text: Text): ExchangeProblem {
  return { kind, place: wholeFile, text }
}
