import type { Page } from 'playwright-core'
import { cycleId, personId } from '../../core/ids.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import type { TestOffice } from '../support/office.ts'
import { signInAs } from '../support/person.ts'
import type { Random } from '../support/worker-fuzz.ts'
import { logOnDisk } from '../support/worker-log.ts'
import type { BrokenLine } from './broken-line.ts'
import { caseOfTasks, openTasksOf, waitingOf } from './device-store.ts'
import { type Disaster, disasters, letReload, mend, type Scene, strike } from './disaster.ts'
import { Journal } from './journal.ts'
import type { Toll } from './toll.ts'

export type World = {
  readonly office: TestOffice
  readonly line: BrokenLine
  readonly random: Random
  readonly say: (line: string) => void
}

const who = 'siti'

/** Somebody with one computer and many forms to fill. */
export class Person {
  readonly #world: World
  readonly #profile = newProfile()
  readonly #journal = new Journal()
  readonly #tally = new Map<Disaster, number>()
  readonly #lost: string[] = []
  /** Tasks whose page has said that they are sent, or will be by themselves. */
  readonly #sent = new Set<string>()
  #hr: Client | undefined
  #browser: ExtensionBrowser | undefined
  #page: Page | undefined
  #task: string | undefined
  #cycles = 0
  #keys = 0

  constructor(world: World) {
    this.#world = world
  }

  async begin(): Promise<void> {
    const { office, line } = this.#world
    this.#hr = await office.as('nurul')
    await this.#moreTasks()
    const browser = await this.#open()
    const page = await signInAs(browser, { ...office, server: line.url }, who)
    this.#page = page
    await this.#nextTask()
  }

  /** Types for a while, perhaps sends, is struck in the middle of it, and comes back. */
  async suffer(round: number): Promise<void> {
    const { random, say } = this.#world
    const disaster = random.pick(disasters)
    const sends = random.below(10) < 4
    const at = Date.now() + 40 + random.below(sends ? 3_000 : 1_400)
    const striking = this.#strikeAt(disaster, at)
    // What breaks off under the person's hands is the point.
    await this.#work(sends).catch(() => {})
    const killedAt = await striking
    if (disaster === 'full disk') await this.#checkTold(killedAt, `${round}: ${disaster}`)
    this.#tally.set(disaster, (this.#tally.get(disaster) ?? 0) + 1)
    await this.#recover(disaster)
    // A full disk takes nothing from the page: once there is room, all of it has to be there.
    const since = disaster === 'full disk' ? Number.POSITIVE_INFINITY : killedAt
    const before = this.#lost.length
    const found = await this.#compare(since, `${round}: ${disaster}`)
    const lost = this.#lost.slice(before).map((loss) => `; LOST ${loss}`)
    say(`${round + 1} ${disaster}${sends ? ', sending' : ''}: ${found}${lost.join('')}`)
  }

  /** Lets everything settle, and compares what the server has with what this person was told. */
  async reckon(): Promise<Toll> {
    const { office, line } = this.#world
    await office.restorePower()
    line.mend()
    const page = this.#page
    for (let turn = 0; turn < 120; turn += 1) {
      if (page === undefined || (await waitingOf(page)) === 0) break
      await page.getByTitle('Sinkronkan sekarang').click()
      await page.waitForTimeout(500)
    }
    const accepted = await this.#acceptedTasks()
    const counts = new Map<string, number>()
    for (const task of accepted) counts.set(task, (counts.get(task) ?? 0) + 1)
    return {
      kills: Object.fromEntries(disasters.map((each) => [each, this.#tally.get(each) ?? 0])) as Toll['kills'],
      lostAnswers: this.#lost,
      lostSubmissions: [...this.#sent].filter((task) => !counts.has(task)),
      doubled: [...counts].filter(([, count]) => count > 1).map(([task]) => task),
      keys: this.#keys,
      submissions: this.#sent.size,
    }
  }

  async end(): Promise<void> {
    await this.#browser?.close()
  }

  async #open(): Promise<ExtensionBrowser> {
    this.#browser = await launchExtension({ profile: this.#profile })
    await letReload(this.#browser)
    return this.#browser
  }

  /** Another cycle is another form to fill for the same person. */
  async #moreTasks(): Promise<void> {
    this.#cycles += 1
    const id = cycleId(`cycle-${this.#cycles}`)
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const cycle = { id, name: `Siklus ${this.#cycles}`, period }
    const open = () => this.#hr?.openCycle(cycle, [personId(who)])
    let opened = await open()
    // Three hundred kills take longer than this device of human resources stays signed in.
    if (opened?.kind === 'refused' && opened.status === 401) {
      const { office } = this.#world
      const code = await office.reissue('nurul')
      this.#hr = await signIn({ server: office.server, region: 'kotabumi', code })
      opened = await open()
    }
    if (opened?.kind !== 'ok') throw new Error(`the cycle could not be opened: ${JSON.stringify(opened)}`)
  }

  /** The oldest task that has not been sent. */
  async #nextTask(): Promise<void> {
    const page = this.#page
    if (page === undefined) return
    const tasks = await openTasksOf(page)
    const next = tasks.find((task) => !this.#sent.has(task))
    if (next === undefined) {
      await this.#moreTasks()
      await page.getByTitle('Sinkronkan sekarang').click()
      await page
        .waitForFunction(`document.querySelectorAll('.card-link').length > ${tasks.length}`, undefined, {
          timeout: 5_000,
        })
        .catch(() => {})
      return this.#nextTask()
    }
    this.#task = next
    await this.#toTask()
    this.#journal.resume(await reasonOf(page), Date.now())
  }

  async #toTask(): Promise<void> {
    const page = this.#page
    await page?.goto(`${page.url().split('#')[0]}#/task/${this.#task}`)
    await page?.getByLabel('Mengapa mereka').waitFor({ timeout: 15_000 })
  }

  async #work(sends: boolean): Promise<void> {
    const { random } = this.#world
    const page = this.#page
    if (page === undefined) return
    const box = page.getByLabel('Mengapa mereka')
    await box.focus({ timeout: 5_000 })
    await page.keyboard.press('Control+End')
    const until = Date.now() + (sends && this.#journal.text.length > 40 ? 250 : 1_600)
    while (Date.now() < until) {
      // A form takes blanks alone for no answer, so a text begins with a letter.
      const signs = this.#journal.text === '' ? letters.trimEnd() : letters
      const key = signs[random.below(signs.length)] ?? 'a'
      this.#journal.begin(this.#journal.text + key)
      await page.keyboard.insertText(key)
      this.#keys += 1
      this.#journal.type(this.#journal.text + key, Date.now())
      await page.waitForTimeout(random.below(60))
    }
    if (sends) await this.#send(page)
  }

  async #send(page: Page): Promise<void> {
    const task = this.#task ?? ''
    for (const name of ['I Made Wirawan', 'Rizki Ramadhan', 'Fitri Handayani']) {
      await page.getByRole('checkbox', { name }).check({ timeout: 5_000 })
    }
    await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click({ timeout: 5_000 })
    await page.getByRole('button', { name: /^Kirim/ }).click({ timeout: 5_000 })
    await page
      .getByRole('heading', { name: /^(Akan dikirim begitu ada jaringan|Terkirim dan diterima)$/ })
      .waitFor({ timeout: 5_000 })
    this.#sent.add(task)
  }

  async #strikeAt(disaster: Disaster, at: number): Promise<number> {
    await new Promise((ripe) => setTimeout(ripe, Math.max(0, at - Date.now())))
    const killedAt = Date.now()
    await strike(disaster, this.#scene)
    return killedAt
  }

  /** Whoever typed on with a full disk has to have been told (D6). */
  async #checkTold(since: number, when: string): Promise<void> {
    const page = this.#page
    if (page === undefined || !this.#journal.typedSince(since + 200)) return
    if (!(await page.getByLabel('Mengapa mereka').isVisible())) return
    const told = page.locator('.save-trouble').waitFor({ timeout: 5_000 })
    await told.catch(() => this.#lost.push(`${when}: was not told that nothing is saved`))
  }

  async #recover(disaster: Disaster): Promise<void> {
    await mend(disaster, this.#scene)
    if (disaster === 'browser') this.#page = await (await this.#open()).open()
    if (disaster === 'tab' || disaster === 'extension') this.#page = await this.#reopen()
  }

  /** Opens it again; an extension that is being loaded anew has no pages for a moment. */
  async #reopen(): Promise<Page | undefined> {
    for (let turn = 0; ; turn += 1) {
      try {
        return await this.#browser?.open()
      } catch (error) {
        if (turn === 50) throw error
        await new Promise((ripe) => setTimeout(ripe, 100))
      }
    }
  }

  get #scene(): Scene {
    return { office: this.#world.office, line: this.#world.line, browser: this.#browser, page: this.#page }
  }

  /** What stands in the form after a kill, against what was typed. */
  async #compare(killedAt: number, when: string): Promise<string> {
    const page = this.#page
    if (page === undefined) return 'no page'
    await page.goto(`${page.url().split('#')[0]}#/task/${this.#task}`)
    // From disk, not from what the page still holds.
    await page.reload()
    const box = page.getByLabel('Mengapa mereka')
    const gone = page.getByRole('heading', {
      name: /^(Akan dikirim begitu ada jaringan|Terkirim dan diterima)$/,
    })
    await box.or(gone).first().waitFor({ timeout: 20_000 })
    if (await gone.isVisible()) {
      this.#sent.add(this.#task ?? '')
      await page.goto(`${page.url().split('#')[0]}#/`)
      await this.#nextTask()
      return 'sent'
    }
    if (this.#sent.has(this.#task ?? '')) {
      this.#lost.push(`${when}: said to be sent, and open again`)
      this.#sent.delete(this.#task ?? '')
    }
    const found = await box.inputValue()
    if (!this.#journal.allows(found, killedAt)) {
      this.#lost.push(`${when}: ${difference(this.#journal.text, found)}`)
    }
    const kept = found.length
    const typed = this.#journal.text.length
    this.#journal.resume(found, Date.now())
    return `${kept} of ${typed} letters`
  }

  /** The tasks of all submissions that the region's audit log records. */
  async #acceptedTasks(): Promise<readonly string[]> {
    const accepted = logOnDisk(this.#world.office, 'kotabumi').flatMap(({ row }) => {
      const { action, subject, actor, detail } = JSON.parse(row)
      return action === 'task-submitted' && actor.person === who ? [`${subject} ${detail.task}`] : []
    })
    const byTask = await caseOfTasks(this.#page)
    const taskOf = new Map([...byTask].map(([task, key]) => [key, task]))
    return accepted.map((key) => taskOf.get(key) ?? key)
  }
}

/** Where two texts part. */
function difference(typed: string, found: string): string {
  let at = 0
  while (at < typed.length && typed[at] === found[at]) at += 1
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 10), at + 10))
  return `typed ${near(typed)}, found ${near(found)} at letter ${at} of ${typed.length}`
}

const letters = 'abcdefghijklmnopqrstuvwxyz.,     '

async function reasonOf(page: Page): Promise<string> {
  return page.getByLabel('Mengapa mereka').inputValue()
}
