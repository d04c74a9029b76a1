import { applyStep, reverse, type Step } from '../../core/studio/edit.ts'
import type { ProjectDocuments } from '../../core/studio/project.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import type { Notes } from './has-unwritten.ts'
import { type BoxRow, type ProjectChange, readProject, saveProject } from './projects.ts'

/** What a page of the studio that goes has not brought to the disk: the acts, and what stands in boxes. */
export type ProjectNote = Pick<ProjectChange, 'project' | 'position' | 'steps'> & {
  /** How many steps were in force on the disk, and when it was changed last. */
  readonly from: number
  readonly since: Instant
  readonly boxes: readonly (readonly [string, BoxRow | null])[]
}

const prefix = 'unwritten-project '

/** Sets it down before it returns (D18); nothing where all is on the disk. */
export function noteProject(notes: Notes, project: string, note: ProjectNote | null): void {
  try {
    if (note === null) notes.removeItem(prefix + project)
    else notes.setItem(prefix + project, JSON.stringify(note))
  } catch {
    // No room or no right there either: the page still writes as long as it lives.
  }
}

/** Throws away what pages of the studio set down; the person leaves nothing behind (D7). */
export function clearNotedProjects(notes: Notes): void {
  const names = Array.from({ length: notes.length }, (_, index) => notes.key(index) ?? '')
  for (const name of names) if (name.startsWith(prefix)) notes.removeItem(name)
}

/** Writes what a page set down when it went, as it would have; nothing twice, where it had written after all. */
export async function writeNotedProject(
  db: Database,
  notes: Notes,
  { project, at }: { readonly project: string; readonly at: Instant },
): Promise<void> {
  // Nobody but pages of ours writes there.
  const note = JSON.parse(notes.getItem(prefix + project) ?? 'null') as ProjectNote | null
  const kept = note === null ? undefined : await readProject(db, project)
  if (note === null || kept === undefined) return
  const boxes = new Map(note.boxes.map(([key, row]) => [key, row ?? undefined]))
  const isOn = kept.row.at === note.from && kept.row.changedAt === note.since
  const change = isOn
    ? {
        position: note.position,
        steps: note.steps,
        documents: changed(kept.documents, written(kept.documents, kept.steps, note)),
      }
    : { position: kept.row.at, steps: [], documents: {} }
  try {
    await saveProject(db, { project, at, boxes, ...change })
    noteProject(notes, project, null)
  } catch {
    // The disk refuses it now as it did then: it stays for the next time, and the project opens without.
  }
}

/** Back to where the noted steps begin, and on by them; by those that are known where none is new. */
function written(
  documents: ProjectDocuments,
  known: readonly Step[],
  { from, position, steps }: ProjectNote,
): ProjectDocuments {
  const base = Math.min(from, position, (steps[0]?.n ?? Number.POSITIVE_INFINITY) - 1)
  const all = [...known.slice(0, (steps[0]?.n ?? known.length + 1) - 1), ...steps.map(({ step }) => step)]
  const back = known.slice(base, from).toReversed().map(reverse)
  return [...back, ...all.slice(base, position)].reduce(applyStep, documents)
}

function changed(before: ProjectDocuments, after: ProjectDocuments): ProjectChange['documents'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]),
  )
}
