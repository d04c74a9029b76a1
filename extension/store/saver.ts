import type { Database } from './database.ts'
import type { AnswerRow } from './drafts.ts'
import { saveEdits, tellOfWritten } from './save-edits.ts'
import type { SaveAnswer, SaveAsked } from './saves-asked.ts'
import type { Save } from './write-edits.ts'

/** Writes edits of drafts to the disk; ends once they are there, and throws where they can't be. */
export type Saver = {
  readonly save: (save: Save) => Promise<readonly AnswerRow[]>
  /** Has a thread of its own opened, which writes from then on. */
  readonly warm: () => void
  readonly close: () => void
}

/** What of a worker is needed here. */
export type Thread = Pick<EventTarget, 'addEventListener'> & {
  readonly postMessage: (asked: string) => void
  readonly terminate: () => void
}

/**
 * Has a thread write what is typed, so that a key costs the page no more than to say so. Until that one is ready, and
 * whenever it has not written, the page writes itself: only its own error says why that can't be done.
 */
export function openSaver(db: Database, open: () => Thread): Saver {
  const waiting = new Map<number, (answer: SaveAnswer | null) => void>()
  let thread: Thread | null = null
  let writer: Thread | null = null
  let n = 0
  const giveUp = () => {
    thread?.terminate()
    thread = null
    writer = null
    const left = [...waiting.values()]
    waiting.clear()
    for (const hear of left) hear(null)
  }
  const hear = (answer: SaveAnswer) => {
    if (answer.kind === 'ready') {
      writer = thread
      return
    }
    waiting.get(answer.n)?.(answer)
    waiting.delete(answer.n)
  }
  // As text: copying so many small objects takes the browser longer than writing them out.
  const tell = (to: Thread, asked: SaveAsked) => to.postMessage(JSON.stringify(asked))
  const ask = (to: Thread, save: Save): Promise<SaveAnswer | null> =>
    new Promise((heard) => {
      n += 1
      waiting.set(n, heard)
      tell(to, { kind: 'save', n, store: db.name, save })
    })
  return {
    async save(save) {
      const answer = writer === null ? null : await ask(writer, save)
      if (answer?.kind === 'written') return tellOfWritten(db, save, answer.written)
      return saveEdits(db, save)
    },
    warm() {
      if (thread !== null) return
      thread = open()
      thread.addEventListener('message', (event) => {
        // It says nothing else.
        if (event instanceof MessageEvent) hear(JSON.parse(event.data) as SaveAnswer)
      })
      // A thread that could not be read, or broke: what it was asked may stand already, and is written over.
      thread.addEventListener('error', giveUp)
      thread.addEventListener('messageerror', giveUp)
      tell(thread, { kind: 'open', store: db.name })
    },
    close: giveUp,
  }
}
