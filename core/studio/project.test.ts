import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packIds, readBases, readPackFiles } from '../../cli/read-pack.ts'
import type { Json, JsonObject } from '../json.ts'
import { resolvePack } from '../pack/resolve.ts'
import { applyStep, edit, reverse, type Step, valueAt } from './edit.ts'
import { noHistory, redo, undo, write } from './history.ts'
import { judgeProject } from './judge-project.ts'
import { baseDocuments, documentName, documentRef, openProject, type Project } from './project.ts'
import { resetChanges } from './reset.ts'
import { startFrom, startOver } from './start-project.ts'
import { fileOf, ownChanges, writeProject } from './write-project.ts'

const label = { id: 'Ubah', en: 'Change' }

describe('a pack that is being written', () => {
  test.each(packIds())(
    '[Z1] opened and saved again, %s is the same pack, and says no more than before',
    (id) => {
      const bases = readBases(id)
      const project = opened(id)
      const files = writeProject(project, baseDocuments(project.base, bases))
      const [before, after] = [resolvePack(readPackFiles(id), bases), resolvePack(files, bases)]
      if (before.kind === 'err' || after.kind === 'err') throw new Error('the pack is not sound')
      const { provenance: was, ...rest } = before.value
      const { provenance, ...again } = after.value
      expect(again).toEqual(rest)
      expect(provenance?.set ?? {}).toEqual(was?.set ?? {})
    },
  )

  test.each(packIds())('[Z2] %s has nothing wrong with it in the studio either', (id) => {
    const { problems } = judgeProject(opened(id), readBases(id))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('[Z1] one changed weight is one line of the overlay', () => {
    const bases = readBases('kotabumi')
    const project = opened('kotabumi')
    const name = 'scoring/appraisal'
    const at = ['weights', 'raters', 'self']
    const step: Step = { label, edits: [edit(project.documents, { document: name, at, after: 15 })] }
    const changed = { ...project, documents: applyStep(project.documents, step) }
    const under = baseDocuments(project.base, bases)
    const [before, after] = [writeProject(project, under), writeProject(changed, under)]
    const file = fileOf({ kind: 'scoring', id: 'appraisal' })
    const weights = (files: typeof before) => (files[file] as JsonObject).weights
    expect(weights(after)).toEqual({
      ...(weights(before) as JsonObject),
      raters: { ...ratersOf(before[file]), self: 15 },
    })
    expect(
      Object.keys(after)
        .filter((each) => after[each] !== before[each] && each !== file)
        .map((each) => JSON.stringify(after[each]) === JSON.stringify(before[each])),
    ).not.toContain(false)
  })

  test('[Z2] a problem is told at its place in the document as it is written out', () => {
    const project = opened('kotabumi')
    const broken = changedAt(project, 'scoring/appraisal', ['weights', 'raters', 'self'], 99)
    const found = judgeProject(broken, readBases('kotabumi')).problems.filter(
      ({ severity }) => severity === 'error',
    )
    expect(found.map(({ document, path }) => ({ document, path }))).toContainEqual({
      document: 'scoring/appraisal',
      path: '/weights/raters',
    })
  })

  test('[Z2] what the base does not leave open is refused in the studio as at publication', () => {
    const project = opened('kotabumi')
    const closed = changedAt(project, 'pack', ['policies', 'objectionDays', 'days'], 15)
    expect(judgeProject(closed, readBases('kotabumi')).problems.map(({ kind }) => kind)).toContain('not-open')
  })

  test('[Z1] documents have names that say what they are', () => {
    expect(documentName({ kind: 'form', id: 'self' })).toBe('form/self')
    expect(documentRef('workflow')).toEqual({ kind: 'workflow', id: '' })
    expect(documentRef('nothing/x')).toBe(undefined)
  })
})

describe('changing it', () => {
  const small = { pack: { id: 'a', list: [{ id: 1 }, { id: 2 }], deep: { x: { y: 1 } } } }
  const places = fc.constantFrom<readonly (string | number)[]>(
    ['list'],
    ['list', 0, 'id'],
    ['list', 1],
    ['deep', 'x', 'y'],
    ['deep'],
    ['new', 'place'],
    ['id'],
  )
  const values = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.constant([{ id: 3 }]))

  test('[Z3] whatever is done is taken back one by one, and done again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(places, values), { maxLength: 12 }), (changes) => {
        let written = { documents: small as Project['documents'], history: noHistory }
        const seen = [written.documents]
        for (const [at, after] of changes) {
          const step = { label, edits: [edit(written.documents, { document: 'pack', at, after })] }
          written = write(written, step)
          seen.push(written.documents)
        }
        let back = written
        for (const expected of seen.toReversed().slice(1)) {
          back = undo(back)
          expect(back.documents).toEqual(expected)
        }
        let again = back
        for (const expected of seen.slice(1)) {
          again = redo(again)
          expect(again.documents).toEqual(expected)
        }
        expect(undo(back)).toBe(back)
      }),
    )
  })

  test('[Z3] a step of several edits is one act, and what it does not touch stays the same object', () => {
    const step: Step = {
      label,
      edits: [
        edit(small, { document: 'pack', at: ['id'], after: 'b' }),
        edit(small, { document: 'form/x', at: [], after: { id: 'x' } }),
      ],
    }
    const after = applyStep(small, step)
    expect(after).toEqual({ pack: { ...small.pack, id: 'b' }, 'form/x': { id: 'x' } })
    expect(after.pack?.deep).toBe(small.pack.deep)
    expect(applyStep(after, reverse(step))).toEqual(small)
  })
})

function opened(id: string): Project {
  const project = openProject(readPackFiles(id), id === 'nasional' ? [] : readBases(id))
  if (project.kind === 'err') throw new Error(JSON.stringify(project.error))
  return project.value
}

function changedAt(project: Project, document: string, at: readonly string[], after: number): Project {
  const step = { label, edits: [edit(project.documents, { document, at, after })] }
  return { ...project, documents: applyStep(project.documents, step) }
}

function ratersOf(document: unknown): JsonObject {
  const { weights } = document as { weights?: { raters?: JsonObject } }
  return weights?.raters ?? {}
}

describe('starting and going back', () => {
  const owner = {
    id: 'uji-coba',
    region: { name: { id: 'Uji Coba', en: 'Trial' }, agency: { id: 'Pemkot', en: 'Town' } },
    timeZone: 'WIB' as const,
  }

  test('[Z1] a new pack over the national base says nothing of its own, and is sound', () => {
    const nasional = readPackFiles('nasional')
    const project = startOver(nasional, owner, [nasional])
    if (project.kind === 'err') throw new Error(JSON.stringify(project.error))
    const files = writeProject(project.value, baseDocuments(project.value.base, [nasional]))
    expect(files).toEqual({ 'pack.json': { ...owner, version: 1, extends: 'nasional@1' } })
    const { problems } = judgeProject(project.value, [nasional])
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('[Z1] a pack that begins as another region’s says the same for somebody else', () => {
    const bases = readBases('kotabumi')
    const project = startFrom(readPackFiles('kotabumi'), owner, bases)
    if (project.kind === 'err') throw new Error(JSON.stringify(project.error))
    const own = opened('kotabumi')
    expect(project.value.documents.indicators).toEqual(own.documents.indicators)
    expect(project.value.documents.pack).toMatchObject({ ...owner, version: 1 })
  })

  test('[Z4] what the region says is taken back part by part, until the base counts again', () => {
    const bases = readBases('kotabumi')
    const { base, documents } = opened('kotabumi')
    const below = baseDocuments(base, bases)['scoring/appraisal'] ?? {}
    const document = documents['scoring/appraisal'] ?? {}
    const name = 'scoring/appraisal'
    const changes = ownChanges(name, document, below)
    expect(changes.length).toBeGreaterThan(1)
    const [first] = changes
    const once = resetChanges(name, { document, below }, ({ at }) => at.join() === first?.at.join())
    expect(ownChanges(name, once, below)).toEqual(changes.slice(1))
    const all = resetChanges(name, { document, below }, () => true)
    expect({ ...all, version: 0 }).toEqual({ ...below, version: 0 })
  })
})

describe('rows without an id', () => {
  test('[Z1] a changed part of a form that has no id comes out of the overlay as it went in', () => {
    const bases = readBases('kotabumi')
    const project = opened('kotabumi')
    const name = 'form/peer-rating'
    const at = ['layout', 'elements', 0, 'elements']
    const list = valueAt(project.documents[name], at) as readonly JsonObject[]
    const each = list.findIndex((element) => Array.isArray(element.each))
    const after = [list[each], { type: 'Note', text: label }, ...list.toSpliced(each, 1)] as Json[]
    const step: Step = { label, edits: [edit(project.documents, { document: name, at, after })] }
    const changed = { ...project, documents: applyStep(project.documents, step) }
    const files = writeProject(changed, baseDocuments(project.base, bases))
    const again = openProject(files, bases)
    if (again.kind === 'err') throw new Error(JSON.stringify(again.error))
    expect(again.value.documents[name]).toEqual(changed.documents[name])
  })
})
