import { describe, expect, test } from 'vitest'
import { readBases, readPack, readPackFiles } from '../../cli/read-pack.ts'
import { judgePublication } from '../pack/judge-publication.ts'
import { applyStep, edit } from './edit.ts'
import { judgeProject } from './judge-project.ts'
import { baseDocuments, openProject, type Project } from './project.ts'
import { readyVersion } from './ready-version.ts'

const bases = readBases('kotabumi')
const current = readPack('kotabumi')

function aProject(): Project {
  const opened = openProject(readPackFiles('kotabumi'), bases)
  if (opened.kind === 'err') throw new Error(JSON.stringify(opened.error))
  return opened.value
}

function ready(project: Project, version = 2) {
  const { pack } = judgeProject(project, bases)
  if (pack === null) throw new Error('the project does not run')
  const files = readyVersion(project, { pack, under: baseDocuments(project.base, bases), current, version })
  const judged = judgePublication(files, bases)
  expect(judged.problems.filter(({ severity }) => severity !== 'warning')).toEqual([])
  if (judged.pack === null) throw new Error('it is not sound')
  return { files, pack: judged.pack }
}

describe('a version that is handed in', () => {
  test('[Z50] has the next number and the region’s id, and every form keeps its number where nothing changed', () => {
    const other = { ...aProject(), id: 'percobaan' }
    const renamed = applyStep(other.documents, {
      label: { id: '', en: '' },
      edits: [edit(other.documents, { document: 'pack', at: ['id'], after: 'percobaan' })],
    })
    const { pack } = ready({ ...other, documents: renamed }, 7)
    expect([pack.id, pack.version]).toEqual(['kotabumi', 7])
    const numbers = (forms: typeof pack.forms) =>
      Object.fromEntries(Object.values(forms).map(({ id, version }) => [id, version]))
    expect(numbers(pack.forms)).toEqual(numbers(current.forms))
    expect([pack.scoring.version, pack.workflow.version]).toEqual([
      current.scoring.version,
      current.workflow.version,
    ])
  })

  test('[Z50] raises the number of each form that a new row has changed, though nobody touched the form', () => {
    const project = aProject()
    const rows = project.documents.indicators?.indicators
    if (!Array.isArray(rows)) throw new Error('no indicators')
    const renamed = rows.map((row, n) =>
      n === 0 ? { ...(row as object), name: { id: 'Nama lain', en: 'Another name' } } : row,
    )
    const documents = applyStep(project.documents, {
      label: { id: '', en: '' },
      edits: [edit(project.documents, { document: 'indicators', at: ['indicators'], after: renamed })],
    })
    const { pack } = ready({ ...project, documents })
    const raised = Object.values(pack.forms)
      .filter(({ id, version }) => version !== current.forms[id]?.version)
      .map(({ id }) => id)
    const says = (form: unknown) => JSON.stringify(form).includes('Nama lain')
    expect(raised.length).toBeGreaterThan(0)
    expect(raised.sort()).toEqual(
      Object.values(pack.forms)
        .filter(says)
        .map(({ id }) => id)
        .sort(),
    )
    for (const id of raised) expect(pack.forms[id]?.version).toBe((current.forms[id]?.version ?? 0) + 1)
  })
})
