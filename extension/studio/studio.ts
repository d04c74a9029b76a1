import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Act, joinSteps, type Place, stepOf } from '../../core/studio/act.ts'
import { applyStep, reverse, type Step } from '../../core/studio/edit.ts'
import { baseDocuments, type Project, type ProjectDocuments } from '../../core/studio/project.ts'
import type { Text } from '../../core/text.ts'
import type { Device } from '../device.ts'
import type { Saved } from '../fill/keeper.ts'
import { whyNotSaved } from '../fill/why-not-saved.ts'
import { type ProjectChange, type ProjectRow, readProject, saveProject } from '../store/projects.ts'
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
  /** As `act`, while somebody types: what goes on with the act before is one with it. */
  readonly goOn: (act: Act) => void
  readonly undo: () => void
  readonly redo: () => void
  /** The project as it is now. */
  readonly project: () => Project
  readonly close: () => void
}

/** Opens a project of this device; undefined where there is none of that key. */
export async function openStudio({ db, now }: Device, key: string): Promise<Studio | undefined> {
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
  let unsaved: { readonly n: number; readonly step: Step }[] = []
  const keep = () => {
    saved.value = { kind: 'saving' }
    // The page is drawn first: copying a large document for the disk takes as long as a key may.
    writing = writing.then(drawn).then(writeOut)
  }
  const writeOut = async () => {
    const [at, state, going] = [now(), documents.peek(), unsaved]
    unsaved = []
    try {
      const changed = changedIn(onDisk, state)
      await saveProject(db, { project: key, at, documents: changed, position: position.peek(), steps: going })
      onDisk = state
      if (state === documents.peek()) saved.value = { kind: 'saved', at }
    } catch (error) {
      unsaved = [...going, ...unsaved]
      saved.value = { kind: 'failed', why: whyNotSaved(error) }
    }
  }
  const show = (next: ProjectDocuments, count: number) => {
    documents.value = next
    position.value = count
    judge.judge(project())
  }

  const write = (label: Text, places: readonly Place[]) => take(stepOf(documents.peek(), { label, places }))
  const take = (step: Step) => {
    typedAt = 0
    const count = position.peek() + 1
    steps.value = [...steps.peek().slice(0, count - 1), step]
    unsaved = [...unsaved.filter(({ n }) => n < count), { n: count, step }]
    show(applyStep(documents.peek(), step), count)
    keep()
  }
  let typedAt = 0
  const goOn = (act: Act) => {
    const [step, moment, count] = [stepOf(documents.peek(), act), Date.parse(now()), position.peek()]
    const last = steps.peek()[count - 1]
    const isTyping = moment - typedAt < pause && steps.peek().length === count
    const joined = isTyping && last !== undefined ? joinSteps(last, step) : null
    if (joined === null) take(step)
    else {
      steps.value = steps.peek().with(count - 1, joined)
      unsaved = [...unsaved.filter(({ n }) => n < count), { n: count, step: joined }]
      show(applyStep(documents.peek(), step), count)
      keep()
    }
    typedAt = moment
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
    goOn,
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
    project,
    close: judge.close,
  }
}

/** Who rests this long, in milliseconds, begins something new. */
const pause = 4_000

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
