import type { Page } from 'playwright-core'
import { officeViews } from '../../core/case/office-views.ts'
import { actIn, type Play, passStage, startPlay, waitingIn } from '../../core/case/play/play.ts'
import { optionsFor } from '../../core/case/play/play-options.ts'
import type { CaseView } from '../../core/case/view.ts'
import { viewsOf } from '../../core/case/views.ts'
import { cycleId, regionId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'

/** A row as a device keeps it. */
export type SeedRow = { readonly kind: string; readonly id: string; readonly body: object }

type Playing = {
  /** Ends there. */
  readonly state: string
  /** What decides at a task, by its spec: else the first way that moves on. */
  readonly choose?: { readonly [spec: string]: JsonObject }
}

/** An appraisal in the example office of a pack, played with made-up answers until it stands somewhere. */
export function playPack(pack: Pack, { state, choose = {} }: Playing): Play {
  const begun = startPlay(pack)
  if (begun.kind === 'err') throw new Error(JSON.stringify(begun.error))
  let play = begun.value
  for (let turns = 0; turns < 80 && play.case.snapshot.state !== state; turns += 1) {
    const next = nextOf(play, choose)
    if (next?.kind !== 'ok') throw new Error(`${pack.id} stands still in ${play.case.snapshot.state}`)
    play = next.value
  }
  if (play.case.snapshot.state !== state) throw new Error(`${pack.id} never comes to ${state}`)
  return play
}

function nextOf(play: Play, choose: Playing['choose']) {
  for (const waiting of waitingIn(play)) {
    const wanted = JSON.stringify(choose?.[waiting.spec.id])
    const options = optionsFor(play, waiting).filter(({ outcome }) => outcome.kind === 'moves')
    const option = options.find((each) => JSON.stringify(each.wanted) === wanted) ?? options[0]
    if (option) return actIn(play, { task: waiting.task.id, answers: option.answers })
  }
  return passStage(play)
}

/** What somebody's device holds of a played appraisal after a sync. */
export function rowsOfPlay(play: Play, person: string, changes: Partial<CaseView> = {}): readonly SeedRow[] {
  const { pack, people, case: opened, now } = play
  const cycle = {
    id: cycleId('2026'),
    name: 'Penilaian Kinerja 2026',
    period: { from: '2026-01-01', to: '2026-12-31' },
  }
  const region = { id: regionId(pack.id), name: pack.region.name.id }
  const office = officeViews(people, pack, region).filter(
    ({ audience }) => audience === null || audience === person,
  )
  const own = viewsOf(pack, opened, { people, cycle, at: now }).filter(({ audience }) => audience === person)
  return [...office, ...own].flatMap(({ kind, id, body }) => {
    if (body === null) return []
    return [{ kind, id, body: kind === 'case' ? { ...body, ...changes } : body }]
  })
}

/** Puts rows on the device of an open page as if they had come from the server, with somebody signed in. */
export async function putRows(page: Page, rows: readonly SeedRow[], language = 'id'): Promise<void> {
  const seeds: unknown = { rows, language }
  await page.evaluate(seed as (given: unknown) => Promise<void>, seeds)
}

/** Runs in the page. */
async function seed({ rows, language }: { readonly rows: readonly SeedRow[]; readonly language: string }) {
  localStorage.setItem('language', language)
  const usages: KeyUsage[] = ['sign', 'verify']
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, usages)
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('timbang')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const transaction = db.transaction(['session', 'rows'], 'readwrite')
  const me = rows.find(({ kind }) => kind === 'me')
  transaction.objectStore('session').put({
    key: 'current',
    server: 'http://127.0.0.1:9',
    region: { id: 'kotabumi', name: 'Kotabumi' },
    person: me?.id ?? 'siti',
    keys,
    tokens: { access: 'none', accessUntil: '2999-01-01T00:00:00.000Z', refresh: 'none' },
  })
  transaction.objectStore('rows').clear()
  for (const row of rows) transaction.objectStore('rows').put({ ...row, revision: 1 })
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  db.close()
}
