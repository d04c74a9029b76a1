import type { Thread } from '../thread.ts'

/** A thread that says what a test has it say, and breaks when the test wants it to. */
export class AThread extends EventTarget implements Thread {
  readonly asked: unknown[] = []
  isEnded = false
  postMessage(question: unknown) {
    // As a browser does: what cannot be copied, such as a function, is thrown back.
    structuredClone(question)
    this.asked.push(question)
  }
  terminate() {
    this.isEnded = true
  }
  say(data: unknown) {
    structuredClone(data)
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  break(by: 'error' | 'messageerror' = 'error') {
    this.dispatchEvent(new Event(by))
  }
}

/** Opens threads, and keeps those that were opened: `const { open, all } = someThreads()`. */
export function someThreads() {
  const all: AThread[] = []
  const open = () => {
    const thread = new AThread()
    all.push(thread)
    return thread
  }
  return { open, all }
}
