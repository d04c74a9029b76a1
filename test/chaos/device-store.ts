import type { Page } from 'playwright-core'

/** Reads the extension's own database, in the page. */
async function readStore<T>(page: Page | undefined, read: string): Promise<T> {
  if (page === undefined) throw new Error('there is no page')
  return page.evaluate(`new Promise((done, fail) => {
    const open = indexedDB.open('timbang')
    open.onerror = () => fail(open.error)
    open.onsuccess = () => {
      const db = open.result
      const all = (table) => new Promise((yes) => {
        const ask = db.transaction(table).objectStore(table).getAll()
        ask.onsuccess = () => yes(ask.result)
      })
      Promise.resolve((${read})(all)).then((value) => { db.close(); done(value) }, fail)
    }
  })`)
}

/** Ids of the open tasks of this person, in the order in which they came. */
export async function openTasksOf(page: Page): Promise<readonly string[]> {
  return readStore(
    page,
    `async (all) => {
      const sent = new Set((await all('outbox')).filter((item) => item.delivery.kind !== 'refused').map((item) => item.task))
      return (await all('rows')).filter((row) => row.kind === 'task' && row.body.status === 'open')
        .map((row) => row.body).filter((task) => !sent.has(task.id) && task.spec.includes('nominat'))
        .sort((a, b) => a.openedAt.localeCompare(b.openedAt)).map((task) => task.id)
    }`,
  )
}

export async function waitingOf(page: Page): Promise<number> {
  return readStore(
    page,
    `async (all) => (await all('outbox')).filter((item) => item.delivery.kind === 'waiting').length`,
  )
}

/** Case and kind of each task that this device knows, as the audit log names them. */
export async function caseOfTasks(page: Page | undefined): Promise<ReadonlyMap<string, string>> {
  const pairs = await readStore<readonly (readonly [string, string])[]>(
    page,
    `async (all) => (await all('rows')).filter((row) => row.kind === 'task')
      .map((row) => [row.body.id, row.body.case + ' ' + row.body.spec])`,
  )
  return new Map(pairs)
}
