import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Act, mergeSteps, type Place, stepOf } from '../../core/studio/act.ts'
import { applyStep, reverse, type Step } from '../../core/studio/edit.ts'
import { baseDocuments, type Project, type ProjectDocuments } from '../../core/studio/project.ts'
import type { Text } from '../../core/text.ts'
import type { Device } from '../device.ts'
import type { Saved } from '../fill/keeper.ts'
import { openRetry } from '../fill/retry.ts'
import { whyNotSaved } from '../fill/why-not-saved.ts'
import { noteProject, writeNotedProject } from '../store/noted-project.ts'
import { type ProjectChange, type ProjectRow, readProject, saveProject } from '../store/projects.ts'
import { type Boxes, openBoxes, type Stay } from './boxes.ts'
import { type Judge, openJudge } from './judge.ts'
import { bases } from './known-packs.ts'

/** A project that is open on this page. Everything that changes it goes through `write`. */
export type Studio = {
  readonly row: ProjectRow
  readonly documents: ReadonlySignal<ProjectDocuments>
  /** The documents of its base, to tell apart what the region says itself; nothing where it is built on none. */
  readonly under: ProjectDocuments
  readonly saved: ReadonlySignal<Saved>
  readonly judged: Judge['judged']
  /** Judges once more what could not be judged. */
  readonly judgeAgain: () => void
  /** What can be taken back or done again next, in words; null where there is nothing. */
  readonly undoable: ReadonlySignal<Text | null>
  readonly redoable: ReadonlySignal<Text | null>
  /** One act of the author: the places and what stands there then, undefined to take away. */
  readonly write: (label: Text, places: readonly Place[]) => void
  /** An act as the core makes it; one that changes nothing is none. */
  readonly act: (act: Act | null) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What is typed in boxes and is no act yet. */
  readonly boxes: Boxes
  /** The project as it is now. */
  readonly project: () => Project
  /** For a page that may be gone any moment: what is not on the disk yet is set down first (D18). */
  readonly leave: () => Promise<void>
  readonly close: () => void
}

/** Opens a project of this device; undefined where there is none of that key. */
export async function openStudio({ db, notes, now }: Device, key: string): Promise<Studio | undefined> {
  await writeNotedProject(db, notes, { project: key, at: now() })
  const kept = await readProject(db, key)
  if (kept === undefined) return undefined
  const { row } = kept
  const documents = signal(kept.documents)
  const steps = signal<readonly Step[]>(kept.steps)
  const position = signal(row.at)
  const saved = signal<Saved>({ kind: 'saved', at: row.changedAt })
  const judge = openJudge(() => new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' }))
  const project = (): Project => ({ id: row.id, base: row.base, documents: documents.peek() })
  judge.judge(project())

  // One write after the other, in the order of the acts. What fails is said, and goes with the next one.
  let writing: Promise<void> = Promise.resolve()
  let onDisk = kept.documents
  let unsaved: Numbered = []
  let isQueued = false
  let underway: Numbered = []
  let positionOnDisk = row.at
  let since = row.changedAt
  const retry = openRetry(() => keep())
  const keep = () => {
    if (saved.peek().kind !== 'saving') saved.value = { kind: 'saving' }
    if (isQueued) return
    isQueued = true
    // The page is drawn first: copying a large document for the disk takes as long as a key may.
    writing = writing.then(drawn).then(writeOut)
  }
  const writeOut = async () => {
    isQueued = false
    const [at, state, going, typed] = [now(), documents.peek(), unsaved, boxes.takeChanges()]
    const count = position.peek()
    unsaved = []
    underway = going
    try {
      const changed = { documents: changedIn(onDisk, state), steps: going, boxes: typed }
      await saveProject(db, { project: key, at, since, position: count, ...changed })
      onDisk = state
      since = at
      retry.worked()
      positionOnDisk = count
      boxes.settle(true)
      if (!isQueued) saved.value = { kind: 'saved', at }
    } catch (error) {
      unsaved = joinedSteps(going, unsaved)
      boxes.settle(false)
      const why = whyNotSaved(error)
      saved.value = { kind: 'failed', why }
      // What another page has written stays so until this one is loaded anew.
      if (why !== 'outdated') retry.failed()
    } finally {
      underway = []
    }
  }
  const show = (next: ProjectDocuments, count: number) => {
    documents.value = next
    position.value = count
    judge.judge(project())
  }

  const write = (label: Text, places: readonly Place[]) => take(stepOf(documents.peek(), { label, places }))
  const take = (step: Step) => {
    const count = position.peek()
    const last = steps.peek()[count - 1]
    const goesOn = stay !== null && stay.step === count && steps.peek().length === count
    if (goesOn && last !== undefined) replace(mergeSteps(last, step), step)
    else add(step)
    if (stay !== null) stay.step = position.peek()
  }
  // The box in which somebody types what is written now, if any.
  let stay: Stay | null = null
  const during = (next: Stay, act: () => void) => {
    stay = next
    try {
      act()
    } finally {
      stay = null
    }
  }
  const boxes = openBoxes({ kept: row.boxes ?? [], onChange: keep, during })
  const add = (step: Step) => {
    const count = position.peek() + 1
    steps.value = [...steps.peek().slice(0, count - 1), step]
    unsaved = [...unsaved.filter(({ n }) => n < count), { n: count, step }]
    show(applyStep(documents.peek(), step), count)
    keep()
  }
  /** The last step goes further: `step` is what is done now, `joined` all of it. */
  const replace = (joined: Step, step: Step) => {
    const count = position.peek()
    steps.value = steps.peek().with(count - 1, joined)
    unsaved = [...unsaved.filter(({ n }) => n < count), { n: count, step: joined }]
    show(applyStep(documents.peek(), step), count)
    keep()
  }

  return {
    row,
    documents,
    under: baseDocuments(row.base, bases),
    saved,
    judged: judge.judged,
    judgeAgain: () => judge.judge(project()),
    undoable: computed(() => steps.value[position.value - 1]?.label ?? null),
    redoable: computed(() => steps.value[position.value]?.label ?? null),
    write,
    act(act) {
      if (act !== null && act.places.length > 0) write(act.label, act.places)
    },
    undo() {
      const step = steps.peek()[position.peek() - 1]
      if (step === undefined) return
      show(applyStep(documents.peek(), reverse(step)), position.peek() - 1)
      keep()
    },
    redo() {
      const step = steps.peek()[position.peek()]
      if (step === undefined) return
      show(applyStep(documents.peek(), step), position.peek() + 1)
      keep()
    },
    boxes,
    project,
    async leave() {
      if (saved.peek().kind === 'saved') return
      const steps = joinedSteps(underway, unsaved)
      const typed = [...boxes.unwritten()].map(([name, row]) => [name, row ?? null] as const)
      noteProject(notes, key, {
        project: key,
        from: positionOnDisk,
        since,
        position: position.peek(),
        steps,
        boxes: typed,
      })
      keep()
      await writing
      if (saved.peek().kind === 'saved') noteProject(notes, key, null)
    },
    close() {
      retry.worked()
      judge.close()
    },
  }
}

type Numbered = readonly { readonly n: number; readonly step: Step }[]

/** Later steps on top of earlier ones, whose numbers they take. */
function joinedSteps(earlier: Numbered, later: Numbered): Numbered {
  const first = later[0]?.n ?? Number.POSITIVE_INFINITY
  return [...earlier.filter(({ n }) => n < first), ...later]
}

/** What changed between two states; what a step does not touch is the same object in both. */
function changedIn(before: ProjectDocuments, after: ProjectDocuments): ProjectChange['documents'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]),
  )
}

function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
