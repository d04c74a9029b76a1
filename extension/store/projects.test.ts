import { describe, expect, test } from 'vitest'
import { applyStep, edit, type Step } from '../../core/studio/edit.ts'
import { aDatabase } from './fixtures.ts'
import { addProject, readProject, readProjects, removeProject, saveProject } from './projects.ts'
import { OtherPage } from './write-edits.ts'

const at = '2026-01-05T03:00:00.000Z'
const later = '2026-01-05T03:05:00.000Z'
const documents = { pack: { id: 'a', version: 1 }, 'form/x': { id: 'x' } }

describe('projects on this device', () => {
  test('[Z3] a step is kept with the documents that it changed, and takes the place of what was taken back', async () => {
    const db = aDatabase()
    await addProject(db, { key: 'k', name: 'A', at, project: { id: 'a', base: null, documents } })
    const first = step(2)
    await saveProject(db, {
      project: 'k',
      at: later,
      documents: { pack: applyStep(documents, first).pack },
      position: 1,
      steps: [{ n: 1, step: first }],
    })
    await saveProject(db, {
      project: 'k',
      at: later,
      documents: { pack: documents.pack },
      position: 0,
      steps: [],
    })
    expect(await readProject(db, 'k')).toMatchObject({ row: { at: 0 }, documents, steps: [first] })

    const other = step(9)
    await saveProject(db, {
      project: 'k',
      at: later,
      documents: { pack: applyStep(documents, other).pack, 'form/x': undefined },
      position: 1,
      steps: [{ n: 1, step: other }],
    })
    const kept = await readProject(db, 'k')
    expect(kept).toMatchObject({ documents: { pack: { id: 'a', version: 9 } }, steps: [other] })
    expect(Object.keys(kept?.documents ?? {})).toEqual(['pack'])
  })

  test('[Z58] a page that has not heard of what another one wrote, or that it was removed, writes nothing over it', async () => {
    const db = aDatabase()
    await addProject(db, { key: 'k', name: 'A', at, project: { id: 'a', base: null, documents } })
    const [mine, theirs] = [step(2), step(9)]
    const by = (one: Step, moment: string) => ({
      project: 'k',
      at: moment,
      since: at,
      documents: { pack: applyStep(documents, one).pack },
      position: 1,
      steps: [{ n: 1, step: one }],
    })
    await saveProject(db, by(theirs, later))
    await expect(saveProject(db, by(mine, '2026-01-05T03:06:00.000Z'))).rejects.toThrow(OtherPage)
    expect(await readProject(db, 'k')).toMatchObject({
      row: { changedAt: later },
      documents: { pack: { version: 9 } },
      steps: [theirs],
    })
    await removeProject(db, 'k')
    await expect(saveProject(db, by(mine, later))).rejects.toThrow(OtherPage)
    expect(await db.projectDocuments.count()).toBe(0)
  })

  test('[Z3] the one that was worked on last stands first, and a removed one leaves nothing behind', async () => {
    const db = aDatabase()
    for (const key of ['k', 'l'])
      await addProject(db, { key, name: key, at, project: { id: key, base: null, documents } })
    await saveProject(db, {
      project: 'k',
      at: later,
      documents: {},
      position: 1,
      steps: [{ n: 1, step: step(2) }],
    })
    expect((await readProjects(db)).map(({ key }) => key)).toEqual(['k', 'l'])
    await removeProject(db, 'k')
    expect((await readProjects(db)).map(({ key }) => key)).toEqual(['l'])
    expect(await db.projectSteps.count()).toBe(0)
    expect(await db.projectDocuments.where('project').equals('k').count()).toBe(0)
  })
})

function step(version: number): Step {
  return {
    label: { id: 'Ubah', en: 'Change' },
    edits: [edit(documents, { document: 'pack', at: ['version'], after: version })],
  }
}
