/** What of a worker is needed to ask it something. */
export type Thread = Pick<EventTarget, 'addEventListener'> & {
  readonly postMessage: (question: unknown) => void
  readonly terminate: () => void
}

type Heard<Answer> = {
  readonly answered: (answer: Answer) => void
  /** It could not be loaded, broke over a question, or said what cannot be read; it answers nothing any more. */
  readonly broke: () => void
}

/** Hears a thread until it breaks, which is told once and ends it. */
export function hear<Answer>(thread: Thread, { answered, broke }: Heard<Answer>): Thread {
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    thread.terminate()
    broke()
  }
  thread.addEventListener('message', (event) => {
    // A thread of ours says nothing else.
    if (!isOver && event instanceof MessageEvent) answered(event.data as Answer)
  })
  thread.addEventListener('error', end)
  thread.addEventListener('messageerror', end)
  return thread
}
