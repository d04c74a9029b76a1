import type { JsonObject } from '../../core/json.ts'
import type { ProposePack } from '../../core/protocol/mutation.ts'
import type { Step } from '../../core/studio/edit.ts'
import type { Project, ProjectDocuments } from '../../core/studio/project.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { OtherPage } from './write-edits.ts'

/** A pack that is being written on this device. Its documents and its steps lie beside it, a row each. */
export type ProjectRow = Pick<Project, 'id' | 'base'> & {
  readonly key: string
  readonly name: string
  readonly createdAt: Instant
  readonly changedAt: Instant
  /** How many of its steps are in force; those after it were taken back. */
  readonly at: number
  /** What is typed in its boxes and written nowhere yet; absent in one of an older Timbang. */
  readonly boxes?: readonly BoxRow[]
  /** The version that was handed in last, as long as nobody has answered. */
  readonly handing?: Handing
}

/** A version on its way to the region. */
export type Handing = {
  /** Tells what was handed in from everything else. */
  readonly of: string
  /** The id of its mutation (C2). */
  readonly id: string
  readonly deed: Omit<ProposePack, 'protocol' | 'id'>
}

/** The text of a box as it was typed, readable or not. */
export type BoxRow = {
  /** Where the box is: the part of the studio, what of it is shown, what the box belongs to, and its label. */
  readonly at: readonly string[]
  /** Which of several with one label. */
  readonly n: number
  readonly text: string
  /** What stood there; over anything else the text does not come back by itself. */
  readonly stands: string
  /** The number of the step that the same stay has made already; null for none. */
  readonly step: number | null
}

export type DocumentRow = { readonly project: string; readonly name: string; readonly json: JsonObject }
export type StepRow = {
  readonly project: string
  readonly n: number
  readonly at: Instant
  readonly step: Step
}

/** A project with all that is kept of it. */
export type KeptProject = {
  readonly row: ProjectRow
  readonly documents: ProjectDocuments
  /** Oldest first. */
  readonly steps: readonly Step[]
}

/** The projects of this device, the one that was worked on last first. */
export async function readProjects(db: Database): Promise<readonly ProjectRow[]> {
  const rows = await db.projects.toArray()
  return rows.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
}

/** A project whole, or undefined where there is none of that key. */
export async function readProject(db: Database, key: string): Promise<KeptProject | undefined> {
  return db.transaction('r', db.projects, db.projectDocuments, db.projectSteps, async () => {
    const row = await db.projects.get(key)
    if (row === undefined) return undefined
    const documents = await db.projectDocuments.where('project').equals(key).toArray()
    const steps = await db.projectSteps.where('project').equals(key).sortBy('n')
    return {
      row,
      documents: Object.fromEntries(documents.map(({ name, json }) => [name, json])),
      steps: steps.map(({ step }) => step),
    }
  })
}

/** Begins a project. */
export async function addProject(
  db: Database,
  {
    key,
    name,
    at,
    project,
  }: {
    readonly key: string
    readonly name: string
    readonly at: Instant
    readonly project: Project
  },
): Promise<void> {
  const { id, base, documents } = project
  await db.transaction('rw', db.projects, db.projectDocuments, async () => {
    await db.projects.add({ key, id, base, name, createdAt: at, changedAt: at, at: 0 })
    await db.projectDocuments.bulkAdd(
      Object.entries(documents).map(([document, json]) => ({ project: key, name: document, json })),
    )
  })
}

export type ProjectChange = {
  readonly project: string
  readonly at: Instant
  /** When it was changed last as far as this page knows; whoever wrote it since then keeps what they wrote. */
  readonly since?: Instant
  /** The documents that changed, as they are now; undefined for one that is gone. */
  readonly documents: { readonly [name: string]: JsonObject | undefined }
  /** How many steps are in force now. */
  readonly position: number
  /** New steps by their numbers, rising; the first takes the place of all from there on. */
  readonly steps: readonly { readonly n: number; readonly step: Step }[]
  /** Boxes in which something else stands now, by their keys; undefined where nothing is left to keep. */
  readonly boxes?: ReadonlyMap<string, BoxRow | undefined>
}

/** Tells a box from all others of its project. */
export function boxKey({ at, n }: Pick<BoxRow, 'at' | 'n'>): string {
  return JSON.stringify([...at, n])
}

/**
 * Keeps what an act of the author, or a key, has changed: documents, step, position and boxes, all or nothing. Throws
 * `OtherPage` where the project is gone or was written by somebody else.
 */
export async function saveProject(db: Database, change: ProjectChange): Promise<void> {
  const { project, at, since, documents, position, steps, boxes = new Map() } = change
  const [first] = steps
  await db.transaction('rw', db.projects, db.projectDocuments, db.projectSteps, async () => {
    const row = await db.projects.get(project)
    if (row === undefined || (since !== undefined && row.changedAt !== since)) throw new OtherPage(project)
    for (const [name, json] of Object.entries(documents)) {
      if (json === undefined) await db.projectDocuments.delete([project, name])
      else await db.projectDocuments.put({ project, name, json })
    }
    if (first !== undefined) {
      const after = [project, Number.POSITIVE_INFINITY]
      await db.projectSteps.where('[project+n]').between([project, first.n], after, true, true).delete()
    }
    await db.projectSteps.bulkPut(steps.map((step) => ({ project, at, ...step })))
    await db.projects.update(project, { at: position, changedAt: at })
    if (boxes.size > 0)
      await db.projects
        .where('key')
        .equals(project)
        .modify((row) => putBoxes(row, boxes))
  })
}

/** Another page may type in other boxes of the project: what it keeps stays. */
function putBoxes(row: { boxes?: readonly BoxRow[] }, changes: NonNullable<ProjectChange['boxes']>): void {
  const others = (row.boxes ?? []).filter((box) => !changes.has(boxKey(box)))
  row.boxes = [...others, ...[...changes.values()].filter((box) => box !== undefined)]
}

/** The version of a project that nobody has answered yet. */
export async function readHanding(db: Database, project: string): Promise<Handing | undefined> {
  return (await db.projects.get(project))?.handing
}

/** Keeps a version that is handed in until it is answered: undefined then. */
export async function keepHanding(
  db: Database,
  project: string,
  handing: Handing | undefined,
): Promise<void> {
  await db.projects.update(project, { handing })
}

/** Takes a project off this device, with all its history. */
export async function removeProject(db: Database, key: string): Promise<void> {
  await db.transaction('rw', db.projects, db.projectDocuments, db.projectSteps, async () => {
    await db.projects.delete(key)
    await db.projectDocuments.where('project').equals(key).delete()
    await db.projectSteps.where('project').equals(key).delete()
  })
}
