import type { PublishAnswer, PublishQuestion } from './publish.worker.ts'

/** A thread beside the page that answers one question after the other. */
export function openThread() {
  const thread = new Worker(new URL('./publish.worker.ts', import.meta.url), { type: 'module' })
  return {
    /** Sends what needs no answer. */
    tell: (question: PublishQuestion) => thread.postMessage(question),
    /** The next answer of that kind. A thread that was closed answers nothing any more. */
    ask<Kind extends PublishAnswer['kind']>(
      question: PublishQuestion,
      kind: Kind,
    ): Promise<Extract<PublishAnswer, { readonly kind: Kind }>> {
      return new Promise((found, failed) => {
        const hear = ({ data }: MessageEvent<PublishAnswer>) => {
          if (data.kind !== kind) return
          thread.removeEventListener('message', hear)
          // The test above leaves this kind alone.
          found(data as Extract<PublishAnswer, { readonly kind: Kind }>)
        }
        thread.addEventListener('message', hear)
        thread.addEventListener('error', (event) => failed(new Error(event.message)), { once: true })
        thread.postMessage(question)
      })
    },
    close: () => thread.terminate(),
  }
}
