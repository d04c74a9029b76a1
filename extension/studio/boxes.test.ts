import { describe, expect, test, vi } from 'vitest'
import type { Device } from '../device.ts'
import type { Database } from '../store/database.ts'
import { aDatabase } from '../store/fixtures.ts'
import type { Notes } from '../store/has-unwritten.ts'
import { addProject, readProject } from '../store/projects.ts'
import { begin } from './begin.ts'
import { bases, knownPacks } from './known-packs.ts'
import { openStudio, type Studio } from './studio.ts'
import { withSilentThreads } from './testing/silent-thread.ts'

withSilentThreads()

const at = '2026-01-05T03:00:00.000Z'
const title = ['forms', 'self', '/layout', 'Judul']
const change = { id: 'Ubah judul', en: 'Change the title' }

describe('what is typed in a box of the studio', () => {
  test('[Z57] [D1] is on the disk before it is an act, and in the box when the studio is opened again', async () => {
    const { open } = await aProject()
    const studio = await open()
    const before = studio.documents.value
    const box = studio.boxes.open(title, 'Lama')
    for (const text of ['B', 'Ba', 'Bar']) box.keep(text, 'Lama')
    await settled(studio)
    expect([studio.documents.value === before, studio.undoable.value]).toEqual([true, null])

    const again = await open()
    expect(again.boxes.waiting.value).toEqual([{ at: title, n: 0, text: 'Bar', stands: 'Lama', step: null }])
    expect([again.boxes.isBegun(['forms', 'self']), again.boxes.isBegun(['forms', 'peer'])]).toEqual([
      true,
      false,
    ])
    expect(again.boxes.open(title, 'Lama').text).toBe('Bar')
    await vi.waitFor(() => expect(again.boxes.waiting.value).toEqual([]))
    expect(again.documents.value).toEqual(before)
  })

  test('[Z57] goes from the disk together with the act that it becomes', async () => {
    const { db, open } = await aProject()
    const studio = await open()
    const box = studio.boxes.open(title, 'Lama')
    box.keep('Baru', 'Lama')
    await settled(studio)
    const refuse = () => {
      throw new Error('no room')
    }
    db.projectSteps.hook('creating', refuse)
    box.drop()
    box.act(() => titled(studio, 'Baru'))
    await vi.waitFor(() => expect(studio.saved.value.kind).toBe('failed'))
    const before = await readProject(db, 'k')
    expect([before?.row.boxes?.map(({ text }) => text), before?.steps]).toEqual([['Baru'], []])

    db.projectSteps.hook('creating').unsubscribe(refuse)
    studio.boxes.open(['flow', '', 'Nama'], '').drop()
    await studio.leave()
    const kept = await readProject(db, 'k')
    expect([kept?.row.boxes, kept?.row.at, kept?.steps.map(({ label }) => label)]).toEqual([[], 1, [change]])
  })

  test('[Z57] [Z3] is taken back as one, however often the person has paused, and also where the page was gone meanwhile', async () => {
    const { open } = await aProject()
    const studio = await open()
    const before = studio.documents.value
    const box = studio.boxes.open(title, 'Lama')
    box.act(() => titled(studio, 'Bar'))
    box.act(() => titled(studio, 'Baru sek'))
    box.keep('Baru sekali', 'Baru sek')
    await settled(studio)

    const again = await open()
    const found = again.boxes.open(title, 'Baru sek')
    expect(found.text).toBe('Baru sekali')
    found.drop()
    found.act(() => titled(again, 'Baru sekali'))
    found.leave()
    expect(titleIn(again)).toBe('Baru sekali')
    again.undo()
    expect([again.documents.value, again.undoable.value]).toEqual([before, null])

    again.redo()
    found.act(() => titled(again, 'Lain'))
    again.undo()
    expect(titleIn(again)).toBe('Baru sekali')
  })

  test('[Z57] does not come back over something else that stands there by now, and waits until somebody throws it away', async () => {
    const { open } = await aProject()
    const studio = await open()
    studio.boxes.open(title, 'Lama').keep('Setengah', 'Lama')
    await settled(studio)

    const again = await open()
    const box = again.boxes.open(title, 'Diubah orang lain')
    expect(box.text).toBe(null)
    box.keep('Milik saya', 'Diubah orang lain')
    box.close()
    await vi.waitFor(() =>
      expect(again.boxes.waiting.value.map(({ text }) => text)).toEqual(['Setengah', 'Milik saya']),
    )
    const [first] = again.boxes.waiting.value
    if (first !== undefined) again.boxes.forget(first)
    await settled(again)
    expect((await open()).boxes.waiting.value.map(({ text }) => text)).toEqual(['Milik saya'])
  })

  test('[Z57] of several boxes of one name each has its own text again', async () => {
    const { open } = await aProject()
    const studio = await open()
    const [one, two] = [studio.boxes.open(title, ''), studio.boxes.open(title, '')]
    one.keep('satu', '')
    two.keep('dua', '')
    await settled(studio)
    const again = await open()
    expect([again.boxes.open(title, '').text, again.boxes.open(title, '').text]).toEqual(['satu', 'dua'])
  })

  test('[Z57] [D2] stays where another page types in other boxes of the same project', async () => {
    const { db, open } = await aProject()
    const [here, there] = [await open(), await open()]
    here.boxes.open(title, '').keep('di sini', '')
    await settled(here)
    there.boxes.open(['flow', '', 'Nama'], '').keep('di sana', '')
    await settled(there)
    const texts = (await readProject(db, 'k'))?.row.boxes?.map(({ text }) => text)
    expect(texts?.toSorted()).toEqual(['di sana', 'di sini'])
  })

  test('[Z57] [D18] that a page which goes has not written yet is written when the project is opened again, once', async () => {
    const { db, open, notes } = await aProject()
    const studio = await open()
    titled(studio, 'Satu')
    await settled(studio)
    titled(studio, 'Dua')
    studio.undo()
    studio.undo()
    titled(studio, 'Tiga')
    studio.boxes.open(title, 'Tiga').keep('Tiga ki', 'Tiga')
    void studio.leave()
    expect([notes.length, (await readProject(db, 'k'))?.row.at]).toEqual([1, 1])
    const noted = notes.getItem(notes.key(0) ?? '')
    await settled(studio)
    expect(notes.length).toBe(0)

    // As it stood when the page went, and as it stands where the page had written after all.
    for (const isWritten of [false, true]) {
      const other = await aProject()
      const first = await other.open()
      titled(first, 'Satu')
      await settled(first)
      if (isWritten) {
        first.undo()
        titled(first, 'Tiga')
        await settled(first)
      }
      other.notes.setItem(notes.key(0) ?? 'unwritten-project k', noted ?? '')
      const again = await other.open()
      const [waiting] = again.boxes.waiting.value
      expect([titleIn(again), waiting?.text, other.notes.length]).toEqual(['Tiga', 'Tiga ki', 0])
      again.undo()
      expect([again.undoable.value, titleIn(again)]).toEqual([
        null,
        titleIn(await aProject().then((p) => p.open())),
      ])
    }
  })

  test('[Z57] that the disk refused goes with the next key', async () => {
    const { db, open } = await aProject()
    const studio = await open()
    const refuse = () => {
      throw new Error('no room')
    }
    db.projects.hook('updating', refuse)
    studio.boxes.open(title, '').keep('pertama', '')
    await vi.waitFor(() => expect(studio.saved.value.kind).toBe('failed'))
    db.projects.hook('updating').unsubscribe(refuse)
    studio.boxes.open(['flow', '', 'Nama'], '').keep('kedua', '')
    await settled(studio)
    expect((await open()).boxes.waiting.value.map(({ text }) => text)).toEqual(['pertama', 'kedua'])
  })
})

function titled(studio: Studio, text: string): void {
  studio.write(change, [{ document: 'form/self', at: ['title'], after: { id: text, en: text } }])
}

function titleIn({ documents }: Studio): unknown {
  return (documents.value['form/self'] as { title?: { id?: string } } | undefined)?.title?.id
}

async function aProject() {
  const db = aDatabase()
  const begun = begin({ from: 'kotabumi', name: null, zone: 'WIB' }, { knownPacks, bases })
  if (begun.kind === 'err') throw new Error('Kotabumi cannot be opened')
  await addProject(db, { key: 'k', at, ...begun.value })
  const notes = aNotebook()
  const open = async (): Promise<Studio> => {
    const studio = await openStudio(deviceOf(db, notes), 'k')
    if (studio === undefined) throw new Error('the project is gone')
    return studio
  }
  return { db, open, notes }
}

/** What pages set down when they go. */
function aNotebook(): Notes {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
  }
}

function deviceOf(db: Database, notes: Notes): Device {
  // Nothing else of a device is asked for.
  return { db, notes, now: () => at } as unknown as Device
}

async function settled(studio: Studio): Promise<void> {
  await vi.waitFor(() => expect(studio.saved.value.kind).toBe('saved'))
}
