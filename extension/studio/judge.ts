import { type ReadonlySignal, signal } from '@preact/signals'
import type { ProjectJudgement } from '../../core/studio/judge-project.ts'
import type { Project } from '../../core/studio/project.ts'
import { hear, type Thread } from '../thread.ts'

/**
 * What is known of a project's soundness; `stale` while a newer state of it is being judged, `broke` where judging broke
 * off and waits to be asked again.
 */
export type Judged = {
  readonly judgement: ProjectJudgement | null
  readonly stale: boolean
  readonly broke?: boolean
}

export type Judge = {
  readonly judged: ReadonlySignal<Judged>
  /** Judges this state of the project, unless a newer one comes first. */
  readonly judge: (project: Project) => void
  readonly close: () => void
}

type Answer = { readonly n: number; readonly judgement: ProjectJudgement }

/** Milliseconds after an act before it is judged. */
const pause = 80

/**
 * Judges in a thread of its own, one state at a time: of those that come meanwhile, the newest. Where the thread breaks,
 * the next state is judged by a new one; `open` makes it.
 */
export function openJudge(open: () => Thread): Judge {
  const judged = signal<Judged>({ judgement: null, stale: true })
  let thread: Thread | null = null
  let n = 0
  let busy = false
  let next: Project | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = () =>
    hear<Answer>(open(), {
      answered({ judgement }) {
        busy = false
        const waiting = next
        next = null
        judged.value = { judgement, stale: waiting !== null }
        if (waiting !== null) send(waiting)
      },
      broke() {
        thread = null
        busy = false
        const waiting = next
        next = null
        judged.value = { ...judged.peek(), stale: true, broke: waiting === null }
        // What broke it may have been mended since.
        if (waiting !== null) send(waiting)
      },
    })
  const send = (project: Project) => {
    busy = true
    n += 1
    thread ??= begin()
    thread.postMessage({ n, project })
  }
  // Its file is read while the page is drawn.
  thread = begin()
  return {
    judged,
    judge(project) {
      judged.value = { ...judged.peek(), stale: true, broke: false }
      next = project
      if (busy || timer !== undefined) return
      // Handing over a whole project takes time that the page needs to draw what was done.
      timer = setTimeout(() => {
        timer = undefined
        const waiting = next
        next = null
        if (waiting !== null) send(waiting)
      }, pause)
    },
    close() {
      clearTimeout(timer)
      thread?.terminate()
    },
  }
}
