import { expect, test } from 'vitest'
import type { MeView, NoticeView } from '../../core/case/view.ts'
import { caseId, personId, regionId } from '../../core/ids.ts'
import type { Database } from '../store/database.ts'
import { aDatabase } from '../store/fixtures.ts'
import { changePreferences, readPreferences } from '../store/preferences.ts'
import type { Row } from '../store/rows.ts'
import { readTold } from '../store/told.ts'
import { type Spoken, settle, tell } from './tell.ts'

const noon = '2026-01-05T05:00:00.000Z'

test('[B4] nothing is told until the person asks for it', async () => {
  const db = await aDevice()
  expect(await telling(db)).toEqual([])
  expect((await readPreferences(db)).notify).toBe(false)
})

test('[B1] what is new after switching on is told once, in the language of the pages', async () => {
  const db = await aDevice()
  await settle(db, noon)
  await changePreferences(db, { notify: true })
  expect(await telling(db)).toEqual([])
  await addNotice(db, 'second')
  expect(await telling(db)).toEqual(['Satu kabar baru → #/case/case-1'])
  expect(await telling(db)).toEqual([])
  await addNotice(db, 'third')
  await changePreferences(db, { language: 'en' })
  expect(await telling(db)).toEqual(['One piece of news → #/case/case-1'])
})

test('[B1] counts as told before it is shown, so that it is not repeated', async () => {
  const db = await aDevice()
  await changePreferences(db, { notify: true })
  const broken = tell(db, noon, () => Promise.reject(new Error('no notifications here')))
  await expect(broken).rejects.toThrow('no notifications here')
  expect([...(await readTold(db))]).toEqual(['news:first'])
})

async function telling(db: Database): Promise<readonly string[]> {
  const said: Spoken[] = []
  await tell(db, noon, async (spoken) => void said.push(spoken))
  return said.map(({ title, route }) => `${title} → ${route}`)
}

async function aDevice(): Promise<Database> {
  const db = aDatabase()
  const me: MeView = {
    region: { id: regionId('kotabumi'), name: 'Kotabumi', timeZone: 'WIB' },
    person: { id: personId('siti'), name: 'Siti', nip: null, post: 'Penata', unit: 'Bidang', hr: false },
  } as MeView
  await db.rows.put({ seq: 1, kind: 'me', id: 'me', body: me } as Row)
  await addNotice(db, 'first')
  return db
}

async function addNotice(db: Database, id: string): Promise<void> {
  const body: NoticeView = { id, case: caseId('case-1'), at: noon, message: { id: 'Kabar', en: 'News' } }
  await db.rows.put({ seq: 2, kind: 'notice', id, body } as Row)
}
