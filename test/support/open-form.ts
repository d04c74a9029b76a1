import type { Page } from 'playwright-core'
import type { ColleagueView } from '../../core/case/view.ts'
import type { FormDocument } from '../../core/form/model.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Letterhead } from '../../core/pack/model.ts'
import type { Language } from '../../core/text.ts'
import type { ExtensionBrowser } from './extension.ts'

export type FormTask = {
  readonly id?: string
  readonly form: FormDocument
  readonly context?: JsonObject
  readonly prefill?: JsonObject
  /** Answers of the draft, by the name of the field. */
  readonly answers?: JsonObject
  readonly people?: readonly ColleagueView[]
  /** Of the region's pack; without one the page makes do with the region's name. */
  readonly letterhead?: Letterhead
  readonly language?: Language
}

/**
 * Opens a form in the real page of the built extension: the device is as after a sync, with a task of that form in
 * the inbox, and no server answers.
 */
export async function openForm(browser: ExtensionBrowser, task: FormTask): Promise<Page> {
  const page = await browser.open()
  await page.locator('input').first().waitFor()
  await putTasks(page, [task])
  await page.goto(`${page.url().split('#')[0]}#/task/${task.id ?? 'task-1'}`)
  await page.reload()
  await page.locator('.fill, .page').first().waitFor()
  return page
}

/** Puts tasks on the device of an open page, which has to be loaded anew to show them. */
async function putTasks(page: Page, tasks: readonly FormTask[]): Promise<void> {
  const [first] = tasks
  // What crosses into the page is plain data.
  const seeds: unknown = {
    language: first?.language ?? 'id',
    people: first?.people ?? colleagues,
    ...(first?.letterhead ? { letterhead: first.letterhead } : {}),
    tasks: tasks.map((task) => ({
      ...task,
      id: task.id ?? 'task-1',
      letterhead: undefined,
      people: undefined,
    })),
  }
  await page.evaluate(seed as (given: unknown) => Promise<void>, seeds)
}

type Seed = {
  readonly language: string
  readonly people: readonly { readonly id: string }[]
  readonly letterhead?: object
  readonly tasks: readonly (Omit<FormTask, 'people' | 'letterhead'> & { readonly id: string })[]
}

/** Runs in the page. */
async function seed({ language, people, letterhead, tasks }: Seed): Promise<void> {
  localStorage.setItem('language', language)
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('timbang')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const stores = ['session', 'rows', 'drafts', 'answers']
  const transaction = db.transaction(stores, 'readwrite')
  const put = (store: string, row: object) => transaction.objectStore(store).put(row)
  const row = (kind: string, id: string, body: object) => put('rows', { kind, id, revision: 1, body })
  put('session', {
    key: 'current',
    server: 'http://127.0.0.1:9',
    region: { id: 'kotabumi', name: 'Kotabumi' },
    person: 'ani',
    keys,
    tokens: { access: 'none', accessUntil: '2999-01-01T00:00:00.000Z', refresh: 'none' },
  })
  const person = { id: 'ani', name: 'Ani Lestari', nip: null, post: 'Analis', unit: 'Pelayanan', hr: false }
  row('me', 'ani', { person, region: { id: 'kotabumi', name: 'Kotabumi', timeZone: 'WIB' } })
  for (const colleague of people) row('colleague', colleague.id, colleague)
  const packId = 'kotabumi@1'
  // Of a pack only what forms on paper need.
  if (letterhead) row('pack', packId, { id: packId, version: 1, policies: {}, letterhead })
  for (const { id, form, context = {}, prefill = {}, answers = {} } of tasks) {
    row('form', `${form.id}@${form.version}`, form)
    row('task', id, {
      id,
      case: 'case-1',
      cycle: { id: '2026', name: 'Penilaian Kinerja 2026' },
      spec: form.id,
      title: form.title,
      subject: { id: 'budi', name: 'Budi Santoso', post: 'Pengelola Layanan', unit: 'Pelayanan' },
      form: { id: form.id, version: form.version },
      pack: packId,
      status: 'open',
      openedAt: '2026-01-05T03:00:00.000Z',
      dueAt: null,
      doneAt: null,
      context,
      prefill,
    })
    const written = { device: 'seed', count: 0, page: null, at: '2026-01-05T03:00:00.000Z' }
    for (const [name, answer] of Object.entries(answers)) {
      put('answers', {
        task: id,
        pointer: `/${name}`,
        values: [{ ...written, count: ++written.count, entry: { kind: 'value', value: answer } }],
      })
    }
    if (Object.keys(answers).length > 0) {
      put('drafts', {
        task: id,
        form: { id: form.id, version: form.version },
        startedAt: '2026-01-05T03:00:00.000Z',
        changedAt: '2026-01-05T03:00:00.000Z',
        progress: { answered: 0, asked: 1 },
        sent: null,
        problem: null,
        seen: { seed: written.count },
        names: {},
        continued: null,
        carriedFrom: null,
        backup: { seen: null, at: null, problem: null },
      })
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  db.close()
}

/** Twelve made-up people. */
const colleagues: readonly ColleagueView[] = [
  'Ani Lestari',
  'Budi Santoso',
  'Citra Wulandari',
  'Dewi Anggraini',
  'Eko Prasetyo',
  'Fajar Nugroho',
  'Gita Permata',
  'Hendra Wijaya',
  'Indah Kusuma',
  'Joko Susilo',
  'Kartika Sari',
  'Lukman Hakim',
].map((name) => ({
  id: (name.split(' ')[0] ?? name).toLowerCase(),
  name,
  post: 'Pengelola Layanan Operasional',
  unit: 'Bidang Pelayanan Administrasi',
  superior: null,
  appraised: true,
})) as readonly unknown[] as readonly ColleagueView[]
