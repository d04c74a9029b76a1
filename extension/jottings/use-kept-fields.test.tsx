import { describe, expect, test } from 'vitest'
import { aPageDevice } from '../../test/support/page-device.ts'
import { draw, type } from '../../test/support/small-dom.ts'
import { DeviceContext } from '../device.ts'
import type { Database } from '../store/database.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { type KeptFields, useKeptFields } from './use-kept-fields.ts'
import { useKeptLine } from './use-kept-line.ts'

type Page = {
  readonly fields: KeptFields<'name' | 'place'>
  readonly line: ReturnType<typeof useKeptLine>
}

/** A page with two boxes and a line; it runs `onOpen` with the first drawing for which its store is open. */
function aPage(db: Database, onOpen: (page: Page) => void = () => {}) {
  const now: { page: Page | null } = { page: null }
  let isOpen = false
  function Boxes() {
    const fields = useKeptFields('course-new', { name: '', place: 'Balai' })
    const line = useKeptLine('import')
    now.page = { fields, line }
    if (fields.jotting !== null && line[2] !== null && !isOpen) {
      isOpen = true
      // The next key: after this was drawn, before any work that a page does once it has been painted.
      queueMicrotask(() => now.page && onOpen(now.page))
    }
    return (
      <>
        <input
          value={fields.fields.name}
          onInput={(event) => fields.change({ name: event.currentTarget.value })}
        />
        <textarea value={line[0]} onInput={(event) => line[1](event.currentTarget.value)} />
      </>
    )
  }
  const root = draw(
    <DeviceContext.Provider value={aPageDevice(db)}>
      <Boxes />
    </DeviceContext.Provider>,
  )
  return { root, now: () => now.page }
}

describe('what is typed outside of forms', () => {
  test('[FD1] [MG6] keeps each letter of whoever types while its store is being opened', async () => {
    const { root } = aPage(aDeviceOf(), () => {
      type(root.one('input'), 'b')
      type(root.one('textarea'), 'b')
    })
    type(root.one('input'), 'a')
    type(root.one('textarea'), 'a')
    await expect.poll(() => [root.one('input').value, root.one('textarea').value]).toEqual(['ab', 'ab'])
    // Nothing that comes later takes it back.
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([root.one('input').value, root.one('textarea').value]).toEqual(['ab', 'ab'])
  })

  test('[FD1] [MG6] lets go of what was sent, and of nothing that was typed since then', async () => {
    const { root, now } = aPage(aDeviceOf())
    await expect.poll(() => now()?.fields.jotting !== null && now()?.line[2] !== null).toBe(true)
    now()?.fields.change({ name: 'Arsip', place: 'Aula' })
    type(root.one('textarea'), 'Daftar baru')
    await Promise.resolve()
    // Both are sent as they stand now, and the answer comes after more was typed.
    const sent = now()
    type(root.one('textarea'), ' Mei')
    now()?.fields.change({ name: 'Arsip digital' })
    await Promise.resolve()
    sent?.fields.empty()
    sent?.line[3]()
    await Promise.resolve()
    expect([now()?.fields.fields, now()?.line[0]]).toEqual([
      { name: 'Arsip digital', place: 'Balai' },
      'Daftar baru Mei',
    ])
    now()?.fields.empty()
    now()?.line[3]()
    await Promise.resolve()
    expect([now()?.fields.fields, now()?.line[0]]).toEqual([{ name: '', place: 'Balai' }, ''])
  })

  test('[MG6] does not write over what was kept before, though the box looked empty for a moment', async () => {
    const db = aDeviceOf()
    const before = aPage(db)
    await expect.poll(() => before.now()?.line[2] !== null).toBe(true)
    type(before.root.one('textarea'), 'Daftar baru')
    await before.now()?.line[2]?.keeper.flush()
    const { root } = aPage(db)
    type(root.one('textarea'), '!')
    await expect.poll(() => root.one('textarea').value).toBe('Daftar baru!')
  })
})
