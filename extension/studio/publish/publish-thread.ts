import { hear, type Thread } from '../../thread.ts'
import type { PublishAnswer, PublishQuestion } from './publish.worker.ts'

type Answer<Kind extends PublishAnswer['kind']> = Extract<PublishAnswer, { readonly kind: Kind }>
type Waiting = { readonly kind: PublishAnswer['kind']; readonly hear: (answer: PublishAnswer | null) => void }

/** A thread beside the page that answers one question after the other. */
export function openThread(open: () => Thread = openPublisher) {
  let waiting: readonly Waiting[] = []
  let isBroken = false
  const thread = hear<PublishAnswer>(open(), {
    answered(answer) {
      const first = waiting.find(({ kind }) => kind === answer.kind)
      waiting = waiting.filter((one) => one !== first)
      first?.hear(answer)
    },
    broke() {
      isBroken = true
      const left = waiting
      waiting = []
      for (const one of left) one.hear(null)
    },
  })
  return {
    /** Sends what needs no answer. */
    tell: (question: PublishQuestion) => thread.postMessage(question),
    /** The next answer of that kind; null where the thread broke. One that was closed answers nothing any more. */
    ask<Kind extends PublishAnswer['kind']>(
      question: PublishQuestion,
      kind: Kind,
    ): Promise<Answer<Kind> | null> {
      if (isBroken) return Promise.resolve(null)
      return new Promise((found) => {
        // Answers are told apart by their kind above.
        waiting = [...waiting, { kind, hear: (answer) => found(answer as Answer<Kind> | null) }]
        thread.postMessage(question)
      })
    },
    close: () => thread.terminate(),
  }
}

function openPublisher(): Thread {
  return new Worker(new URL('./publish.worker.ts', import.meta.url), { type: 'module' })
}
