import type { Page } from 'playwright-core'
import type { JsonObject } from '../../core/json.ts'
import { everyKind } from '../support/every-kind.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import { openStudio } from '../support/open-studio.ts'

const fields = Number(process.argv[2] ?? 500)
const rounds = 12

/**
 * `npm run bench:studio`: what one act on a form of 500 fields takes in the builder of the built extension, from the key
 * or the drop until the page has been drawn anew. The goal is 100 ms for each.
 */
async function measure(): Promise<void> {
  const browser = await launchExtension({ profile: newProfile(), width: 1440, height: 1000 })
  try {
    const { page, go } = await openStudio(browser, { form: everyKind })
    await page.evaluate(putForm, generated(fields) as unknown)
    await page.reload()
    const opening = performance.now()
    await go('forms/besar')
    await page.getByRole('treeitem', { name: /Isian 3\./ }).waitFor()
    const opened = performance.now() - opening
    console.log(`${fields} fields`)
    console.log(row('opened', [opened]))
    await page.getByRole('treeitem', { name: /Isian 3\./ }).click()
    console.log(row('choose the next', await keys(page, { key: 'ArrowDown' })))
    console.log(row('move down', await keys(page, { key: 'ArrowDown', altKey: true })))
    console.log(row('undo', await keys(page, { key: 'z', ctrlKey: true })))
    console.log(row('redo', await keys(page, { key: 'z', ctrlKey: true, shiftKey: true })))
    console.log(row('duplicate', await keys(page, { key: 'd', ctrlKey: true })))
    console.log(row('delete', await keys(page, { key: 'Delete' })))
    await page.getByRole('treeitem', { name: /Isian 7\./ }).click()
    console.log(row('other words', await texts(page)))
    console.log(row('drag and drop', await drags(page)))
  } finally {
    await browser.close()
  }
}

function row(what: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const worst = sorted.at(-1) ?? 0
  return `${what.padEnd(18)} median ${median.toFixed(0).padStart(5)} ms   worst ${worst.toFixed(0).padStart(5)} ms`
}

type Keys = {
  readonly key: string
  readonly altKey?: boolean
  readonly ctrlKey?: boolean
  readonly shiftKey?: boolean
}

/** One key again and again, each until the page is drawn. */
function keys(page: Page, key: Keys): Promise<readonly number[]> {
  return page.evaluate(press, { key, rounds })
}

/** Runs in the page. */
async function press({ key, rounds }: { key: Keys; rounds: number }): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const target = document.querySelector('[role=treeitem][aria-selected=true]') ?? document.body
    const start = performance.now()
    target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    times.push(performance.now() - start)
    await new Promise((later) => setTimeout(later, 400))
  }
  return times
}

function texts(page: Page): Promise<readonly number[]> {
  return page.evaluate(write, rounds)
}

/** Runs in the page. */
async function write(rounds: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const box = document.querySelector<HTMLInputElement>('.properties .pair :is(input, textarea)')
    if (box === null) throw new Error('no box for words')
    box.focus()
    box.value = `Kata-kata ${round}`
    box.dispatchEvent(new Event('input', { bubbles: true }))
    const start = performance.now()
    box.blur()
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    times.push(performance.now() - start)
    await new Promise((later) => setTimeout(later, 400))
  }
  return times
}

async function drags(page: Page): Promise<readonly number[]> {
  await page.evaluate(watchDrops)
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const cards = page.locator('.part')
    await cards.first().scrollIntoViewIfNeeded()
    await cards.nth(2).dragTo(cards.nth(4), { targetPosition: { x: 60, y: 4 } })
    await page.waitForTimeout(500)
    times.push(await page.evaluate(() => Number(document.body.dataset.drop)))
  }
  return times
}

/** Runs in the page: how long after a drop the page is drawn again. */
function watchDrops(): void {
  window.addEventListener(
    'drop',
    () => {
      const start = performance.now()
      requestAnimationFrame(() =>
        setTimeout(() => {
          document.body.dataset.drop = String(performance.now() - start)
        }),
      )
    },
    { capture: true },
  )
}

/** Runs in the page: the project that was begun there gets one more form. */
async function putForm(given: unknown): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('timbang')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const transaction = db.transaction('projectDocuments', 'readwrite')
  const project = location.hash.split('/')[2]
  transaction.objectStore('projectDocuments').put({ project, name: 'form/besar', json: given })
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  db.close()
}

/** A form of many fields of the kinds that forms mostly have, a part of them shown under conditions. */
function generated(count: number): JsonObject {
  const kinds = ['text', 'long-text', 'integer', 'choice', 'date', 'yes-no', 'rating']
  const schemas: readonly JsonObject[] = [
    { type: 'string', maxLength: 200 },
    { type: 'string', maxLength: 2000 },
    { type: 'integer', minimum: 0 },
    { enum: ['a', 'b'] },
    { type: 'string', format: 'date' },
    { type: 'boolean' },
    { type: 'integer', minimum: 1, maximum: 3 },
  ]
  const all = Array.from({ length: count }, (_, index) => index)
  const text = (id: string) => ({ id, en: id })
  return {
    id: 'besar',
    version: 1,
    title: text('Formulir besar'),
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        all.map((index) => [`f${index}`, schemas[index % schemas.length] ?? {}]),
      ),
      additionalProperties: false,
    },
    layout: {
      type: 'VerticalLayout',
      elements: all.map((index) => {
        const kind = kinds[index % kinds.length] ?? 'text'
        return {
          type: 'Control',
          id: `f${index}`,
          kind,
          scope: `#/properties/f${index}`,
          label: text(`Isian ${index}`),
          ...(kind === 'choice'
            ? { choices: ['a', 'b'].map((value) => ({ value, label: text(value) })) }
            : {}),
          ...(kind === 'rating'
            ? { choices: [1, 2, 3].map((value) => ({ value, label: text(`Tingkat ${value}`) })) }
            : {}),
          ...(index > 7 && index % 6 === 0
            ? { visibleIf: { isPresent: { var: `answers.f${index - 7}` } } }
            : {}),
        }
      }),
    },
  }
}

await measure()
