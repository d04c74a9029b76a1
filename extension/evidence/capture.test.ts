import { describe, expect, test } from 'vitest'
import { isEvidenceRef } from '../../core/evidence/reference.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { capturePage, type Lens } from './capture.ts'

const address = 'https://ekinerja.example/laporan'
const tab = { id: 7, windowId: 1, url: address, title: 'Laporan layanan', active: true }
/** One pixel. */
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const aLens = (over: Partial<Lens> = {}): Lens => ({
  front: async () => tab,
  tab: async () => tab,
  selection: async () => '',
  picture: async () => png,
  ...over,
})

describe('capturing the page in front', () => {
  test('[E8] keeps its picture, address, title and selection', async () => {
    const end = await capturePage(aDeviceOf('d'), undefined, aLens({ selection: async () => '252 layanan' }))
    expect(end).toMatchObject({
      kind: 'taken',
      file: { type: 'image/png', captured: { address, title: 'Laporan layanan', selection: '252 layanan' } },
    })
  })

  test.each([
    ['it has gone to another address meanwhile', { tab: async () => ({ ...tab, url: `${address}/lain` }) }],
    ['another tab stands before it meanwhile', { tab: async () => ({ ...tab, active: false }) }],
    [
      'it was closed meanwhile',
      {
        tab: async () => {
          throw new Error('No tab with id: 7')
        },
      },
    ],
    [
      'it has gone to another site, whose picture the browser refuses',
      {
        picture: async () => {
          throw new Error('activeTab')
        },
        // Of a site that was not asked for the address is not told.
        tab: async () => ({ id: 7, windowId: 1, active: true }),
      },
    ],
  ] as const)('[BK3] keeps nothing where %s, and says so', async (_, over) => {
    const db = aDeviceOf('d')
    expect(await capturePage(db, undefined, aLens(over))).toEqual({ kind: 'moved' })
    expect(await db.evidence.count()).toBe(0)
  })

  test('[E8] says that the browser does not allow it, where it is the same page still', async () => {
    const refusing = aLens({
      picture: async () => {
        throw new Error('not allowed')
      },
    })
    expect(await capturePage(aDeviceOf('d'), undefined, refusing)).toEqual({ kind: 'not-allowed' })
  })

  test.each(['chrome://settings/', 'chrome-extension://abc/app.html', 'file:///etc/passwd', 'about:blank'])(
    '[E8] captures nothing of %s',
    async (url) => {
      const lens = aLens({ front: async () => ({ ...tab, url }) })
      expect(await capturePage(aDeviceOf('d'), undefined, lens)).toEqual({ kind: 'no-page' })
    },
  )

  test('[BK3] cuts no character in half, which the server would refuse with the whole submission', async () => {
    const long = { ...tab, title: `${'a'.repeat(299)}😀😀` }
    const lens = aLens({
      front: async () => long,
      tab: async () => long,
      selection: async () => `${'b'.repeat(1999)}😀`,
    })
    const end = await capturePage(aDeviceOf('d'), undefined, lens)
    const file = end.kind === 'taken' ? end.file : undefined
    expect(file?.captured).toMatchObject({ title: 'a'.repeat(299), selection: 'b'.repeat(1999) })
    expect(isEvidenceRef(file)).toBe(true)
  })
})
