import { type ReadonlySignal, signal } from '@preact/signals'
import type { ProjectJudgement } from '../../core/studio/judge-project.ts'
import type { Project } from '../../core/studio/project.ts'

/** What is known of a project's soundness; `stale` while a newer state of it is being judged. */
export type Judged = { readonly judgement: ProjectJudgement | null; readonly stale: boolean }

export type Judge = {
  readonly judged: ReadonlySignal<Judged>
  /** Judges this state of the project, unless a newer one comes first. */
  readonly judge: (project: Project) => void
  readonly close: () => void
}

/** Milliseconds after an act before it is judged. */
const pause = 80

/** Judges in a thread of its own, one state at a time: of those that come meanwhile, the newest. */
export function openJudge(thread: Worker): Judge {
  const judged = signal<Judged>({ judgement: null, stale: true })
  let n = 0
  let busy = false
  let next: Project | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = (project: Project) => {
    busy = true
    n += 1
    thread.postMessage({ n, project })
  }
  thread.addEventListener('message', ({ data }: MessageEvent<{ n: number; judgement: ProjectJudgement }>) => {
    busy = false
    const waiting = next
    next = null
    judged.value = { judgement: data.judgement, stale: waiting !== null }
    if (waiting !== null) send(waiting)
  })
  return {
    judged,
    judge(project) {
      judged.value = { ...judged.peek(), stale: true }
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
      thread.terminate()
    },
  }
}
