import { describe, expect, test, vi } from 'vitest'
import type { Device } from '../device.ts'
import type { Database } from '../store/database.ts'
import { aDatabase } from '../store/fixtures.ts'
import { addProject, readProject } from '../store/projects.ts'
import { begin, idFrom } from './begin.ts'
import { bases, knownPacks } from './known-packs.ts'
import { openStudio, type Studio } from './studio.ts'
import { withSilentThreads } from './testing/silent-thread.ts'

withSilentThreads()

const at = '2026-01-05T03:00:00.000Z'
const label = { id: 'Ubah bobot', en: 'Change a weight' }
const weight = { document: 'scoring/appraisal', at: ['weights', 'raters', 'self'] } as const

describe('beginning', () => {
  test('[Z1] knows all packs, the national base first', () => {
    expect(knownPacks.map(({ id }) => id)).toEqual([
      'nasional',
      'gayungan',
      'kotabumi',
      'sawahlunto',
      'tenayan-raya',
      'wanggar',
    ])
  })

  test.each([
    ['Kota Uji Coba', 'kota-uji-coba'],
    ['  Déli–Serdang 2 ', 'deli-serdang-2'],
    ['2026', ''],
    ['…', ''],
  ])('[Z1] makes an id of a name: %j', (name, id) => {
    expect(idFrom(name)).toBe(id)
  })

  test('[Z1] over the national base, from another region, or with one’s own pack', () => {
    const from = (pack: string, name: string | null) =>
      begin({ from: pack, name, zone: 'WIT' }, { knownPacks, bases })
    expect(from('nasional', 'Uji Coba')).toMatchObject({
      kind: 'ok',
      value: { name: 'Uji Coba', project: { id: 'uji-coba', base: 'nasional@1' } },
    })
    expect(from('wanggar', 'Uji Coba')).toMatchObject({ kind: 'ok', value: { project: { id: 'uji-coba' } } })
    expect(from('wanggar', null)).toMatchObject({ kind: 'ok', value: { project: { id: 'wanggar' } } })
  })
})

describe('a project that is open', () => {
  test('[Z3] what is done is on disk with its history, and is taken back and done again after a restart', async () => {
    const { db, open } = await aProject()
    const studio = await open()
    studio.write(label, [{ ...weight, after: 15 }])
    await settled(studio)
    expect(studio.undoable.value).toEqual(label)

    const again = await open()
    expect(weightIn(again)).toBe(15)
    again.undo()
    await settled(again)
    expect([weightIn(again), again.undoable.value, again.redoable.value]).toEqual([10, null, label])
    expect((await readProject(db, 'k'))?.row.at).toBe(0)

    const third = await open()
    third.redo()
    await settled(third)
    expect(weightIn(await open())).toBe(15)
  })

  test('[Z3] what is typed on and on in one box is one act, on the disk too, and a press beside it another', async () => {
    const { open } = await aProject()
    const studio = await open()
    const box = studio.boxes.open(['scoring', 'weight'], '10')
    for (const after of [1, 12, 125]) box.act(() => studio.write(label, [{ ...weight, after }]))
    studio.write(label, [{ ...weight, after: 60 }])
    studio.write(label, [{ ...weight, after: 70 }])
    studio.undo()
    studio.undo()
    await settled(studio)
    const again = await open()
    expect(weightIn(again)).toBe(125)
    again.undo()
    expect([weightIn(again), again.undoable.value]).toEqual([10, null])
    again.write(label, [{ ...weight, after: 7 }])
    expect([weightIn(again), again.redoable.value]).toEqual([7, null])
  })

  test('[Z3] several places are one act', async () => {
    const { open } = await aProject()
    const studio = await open()
    const before = studio.documents.value
    studio.write(label, [
      { ...weight, after: 15 },
      { document: 'form/new', at: [], after: { id: 'new', version: 1 } },
      { document: 'form/new', at: ['title'], after: { id: 'Baru', en: 'New' } },
    ])
    expect(studio.documents.value['form/new']).toEqual({
      id: 'new',
      version: 1,
      title: { id: 'Baru', en: 'New' },
    })
    studio.undo()
    expect(studio.documents.value).toEqual(before)
  })
})

async function aProject() {
  const db = aDatabase()
  const begun = begin({ from: 'kotabumi', name: null, zone: 'WIB' }, { knownPacks, bases })
  if (begun.kind === 'err') throw new Error('Kotabumi cannot be opened')
  await addProject(db, { key: 'k', at, ...begun.value })
  const open = async (): Promise<Studio> => {
    const studio = await openStudio(deviceOf(db), 'k')
    if (studio === undefined) throw new Error('the project is gone')
    return studio
  }
  return { db, open }
}

/** Nothing that a page has set down. */
const noNotes = { length: 0, key: () => null, getItem: () => null, setItem: () => {}, removeItem: () => {} }

function deviceOf(db: Database): Device {
  // Nothing else of a device is asked for.
  return { db, notes: noNotes, now: () => at } as unknown as Device
}

async function settled(studio: Studio): Promise<void> {
  await vi.waitFor(() => expect(studio.saved.value.kind).toBe('saved'))
}

function weightIn({ documents }: Studio): unknown {
  const scoring = documents.value['scoring/appraisal'] as { weights?: { raters?: { self?: number } } }
  return scoring.weights?.raters?.self
}
