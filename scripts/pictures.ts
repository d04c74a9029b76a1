import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { type PersonId, personId } from '../core/ids.ts'
import type { JsonObject } from '../core/json.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../test/support/extension.ts'
import { openOffice, type TestOffice } from '../test/support/office.ts'
import { openTask, saved, signInAs, sync } from '../test/support/person.ts'
import { openTasks } from './api-client.ts'
import { buildAll } from './build.ts'
import { kotabumiAnswers as answers } from './kotabumi-answers.ts'
import { pictureAll } from './picture-all.ts'
import { pictureAnswers } from './picture-answers.ts'
import { pictureDashboard } from './picture-dashboard.ts'
import { picturePeriods } from './picture-periods.ts'
import { pictureStudio } from './picture-studio.ts'
import { shownPictures } from './shown-pictures.ts'

const root = join(import.meta.dirname, '..')
/** What no guide shows is there to be looked at, and lies outside of the project. */
const folders = { shown: join(root, 'docs', 'pictures'), others: join(root, 'dist', 'pictures') }
const shown = shownPictures()
const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }

/**
 * `npm run pictures`: plays an appraisal in real browsers against the real worker, and pictures it as it goes.
 * `-- --all --out DIR`: every screen there is, into a folder of one's own.
 */
async function takePictures(): Promise<void> {
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  await buildAll((line) => console.log(line))
  const office = await openOffice()
  const browsers: ExtensionBrowser[] = []
  const browser = async () => {
    const launched = await launchExtension({ profile: newProfile(), ...wide, scale: 2 })
    browsers.push(launched)
    return launched
  }
  try {
    const hr = await openCycle(await browser(), office)
    await pictureEmployee(await browser(), office)
    await pictureProgress(hr)
    await pictureDrafts(await browser(), office)
    await pictureStudio(hr, shoot)
  } finally {
    for (const each of browsers) await each.close()
    await office.stop()
  }
  await pictureAnswers(shoot)
  await pictureDashboard(shoot)
  await picturePeriods(shoot)
}

const siti = personId('siti')
const peers = ['rizki', 'made', 'fitri'].map(personId)

async function openCycle(browser: ExtensionBrowser, office: TestOffice): Promise<Page> {
  const page = await signInAs(browser, office, 'nurul')
  await page.getByRole('button', { name: 'Buka siklus penilaian' }).click()
  await page.getByText('Siapa yang dinilai').waitFor()
  await shoot(page, 'hr-open-cycle')
  await page.setViewportSize(narrow)
  await shoot(page, 'hr-open-cycle-360')
  await page.setViewportSize(wide)
  await page.getByRole('button', { name: 'Buka siklus untuk 12 orang' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Buka siklus' }).click()
  await page.getByText('Per orang').waitFor()
  return page
}

async function pictureEmployee(browser: ExtensionBrowser, office: TestOffice): Promise<void> {
  const page = await signInAs(browser, office, siti)
  await pictureCriteria(page)
  await nominate(page)
  await moveOthersOn(office)
  await sync(page)

  await openTask(page, 'Isi penilaian diri')
  await fillSelf(page)
  await toField(page, '/behaviours/kompeten')
  await page.setViewportSize(narrow)
  await toField(page, '/behaviours/kompeten')
  await shoot(page, 'fill-360')
  await page.setViewportSize(wide)
  await toField(page, '/behaviours/akuntabel')
  await shoot(page, 'fill')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'fill-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await picturePopup(browser)
  await finishSelf(page)
  await shoot(page, 'review')

  await office.cutPower()
  await browser.context.setOffline(true)
  await page.getByRole('button', { name: 'Kirim begitu ada jaringan' }).click()
  await page.getByRole('heading', { name: 'Akan dikirim begitu ada jaringan' }).waitFor()
  await shoot(page, 'offline')
  await office.restorePower()
  await browser.context.setOffline(false)
  await sync(page)
  await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()

  await rateSiti(office)
  await sync(page)
  await page.getByRole('link', { name: 'Hasil saya' }).click()
  await page.getByRole('link', { name: 'Penilaian Kinerja 2026' }).click()
  await page.getByText('Anda di sini').waitFor()
  await shoot(page, 'result')
  await page.setViewportSize(narrow)
  await shoot(page, 'result-360')
  await page.setViewportSize(wide)
  await speakEnglish(page)
  await page.goBack()
  await page.getByRole('button', { name: 'Open all' }).click()
  await page.locator('#why').evaluate((why) => why.scrollIntoView())
  await shoot(page, 'why-en')
}

/** What keeps drafts: undo and the saved state, a second tab, and two answers in one field. */
async function pictureDrafts(browser: ExtensionBrowser, office: TestOffice): Promise<void> {
  const page = await signInAs(browser, office, 'fitri', await office.reissue('fitri'))
  await openTask(page, 'Usulkan rekan yang akan menilai Anda')
  const reason = page.getByLabel('Mengapa mereka')
  await reason.fill('Kami satu tim.')
  await saved(page)
  await sync(page)
  await page.getByText(/^Disalin ke peladen/).waitFor()
  await shoot(page, 'draft-saved')
  const second = await browser.open(new URL(page.url()).hash)
  await second.getByText('juga terbuka di tab lain').waitFor()
  await shoot(second, 'draft-two-tabs')
  await page.getByText('Salinan isian sebagai berkas').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh salinan isian' }).click(),
  ])
  const draft = await file.path()
  await reason.fill('Kami satu tim sejak tahun lalu.')
  await saved(page)
  await page.locator('input[type=file][accept*=json]').setInputFiles(draft)
  await page.getByText('di sini sudah lebih baru').waitFor()
  await page.getByRole('checkbox', { name: 'Kami satu tim.' }).check()
  await page.getByRole('button', { name: 'Ambil 1 isian' }).click()
  await page.getByText('Isian ini juga diubah').scrollIntoViewIfNeeded()
  await shoot(page, 'draft-merge')
}

async function pictureCriteria(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kriteria', exact: true }).click()
  await page.getByText('Hasil kerja yang diukur').waitFor()
  await shoot(page, 'criteria')
  await page.setViewportSize(narrow)
  await page.getByText('Seberapa besar').evaluate((title) => title.scrollIntoView())
  await shoot(page, 'criteria-360')
  await page.setViewportSize(wide)
  await page.getByRole('button', { name: 'Saya sudah membaca kriteria ini' }).click()
  await page.getByText(/^Anda membaca versi/).evaluate((said) => said.scrollIntoView())
  await shoot(page, 'criteria-read')
}

async function picturePopup(browser: ExtensionBrowser): Promise<void> {
  const popup = await browser.openPopup()
  await popup.getByText('terisi').waitFor()
  await popup.setViewportSize({
    width: 380,
    height: await popup.locator('.popup').evaluate((box) => box.clientHeight),
  })
  await shoot(popup, 'popup')
  await popup.emulateMedia({ colorScheme: 'dark' })
  await shoot(popup, 'popup-dark')
  await popup.close()
}

async function pictureProgress(page: Page): Promise<void> {
  await sync(page)
  await page.getByText('Hasil disampaikan').first().waitFor()
  await shoot(page, 'hr')
  await speakEnglish(page)
  await page.goBack()
  await shoot(page, 'hr-en')
  // What follows is pictured in the language of its readers.
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('Indonesia', { exact: true }).click()
}

async function nominate(page: Page): Promise<void> {
  await openTask(page, 'Usulkan rekan yang akan menilai Anda')
  for (const name of ['I Made Wirawan', 'Rizki Ramadhan', 'Fitri Handayani']) {
    await page.getByRole('checkbox', { name }).check()
  }
  await page.getByLabel('Mengapa mereka').fill('Kami melayani loket yang sama setiap hari.')
  await saved(page)
  await shoot(page, 'nominate')
  await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await page.getByRole('button', { name: 'Kirim', exact: true }).click()
  await page.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
}

/** The rest of the office is at work too, so that HR has something to see. */
async function moveOthersOn(office: TestOffice): Promise<void> {
  const send = sender(office)
  await send('bambang', siti, 'approve-peers', answers.approval(peers))
  for (const person of ['joko', 'mei', 'agus', 'dewi'] as const) {
    await send(person, personId(person), 'nominate-peers', answers.nomination(peers))
  }
  await send('yuliana', personId('joko'), 'approve-peers', answers.approval(peers))
  await send('ratna', personId('agus'), 'approve-peers', answers.approval(peers))
}

async function fillSelf(page: Page): Promise<void> {
  const boxes = page.getByLabel('Realisasi')
  await boxes.nth(0).fill('252')
  await boxes.nth(1).fill('87,5')
  await boxes.nth(2).fill('30')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  for (const [index, level] of [4, 5, 4, 4].entries()) {
    await page
      .locator('.levels')
      .nth(index)
      .locator('input')
      .nth(level - 1)
      .check()
  }
  await saved(page)
}

async function finishSelf(page: Page): Promise<void> {
  for (const [index, level] of [4, 5, 4, 4, 5, 3, 4].entries()) {
    await page
      .locator('.levels')
      .nth(index)
      .locator('input')
      .nth(level - 1)
      .check()
  }
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page
    .getByLabel('Hasil yang paling berarti')
    .fill('Antrean daring menggantikan antrean di loket sejak pagi.')
  await page.getByLabel('Angka dan keterangan di atas').check()
  await page.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await page.getByText('Periksa sebelum mengirim').waitFor()
}

async function rateSiti(office: TestOffice): Promise<void> {
  const send = sender(office)
  const observed = 'Memandu warga lansia mengisi formulir sampai selesai.'
  for (const peer of peers)
    await send(peer, siti, 'peer-rating', answers.peer([5, 4, 4, 4, 5, 4, 4], observed))
  const figures = { services: 252, satisfaction: 87.5, responseHours: 30 }
  await send('bambang', siti, 'superior-rating', answers.superior(figures, [4, 4, 4, 4, 5, 4, 4]))
}

function sender(office: TestOffice) {
  return async (person: string, subject: PersonId, spec: string, filled: JsonObject): Promise<void> => {
    const client = await office.as(person)
    const tasks = openTasks(await client.pull())
    const task = tasks.find((each) => each.spec === spec && each.subject.id === subject)
    if (task === undefined) throw new Error(`${person} has no ${spec} about ${subject}`)
    const answer = await client.submit(task, filled)
    if (answer.kind === 'refused') throw new Error(`${spec}: ${answer.problem.detail}`)
  }
}

/** Brings a field to just below the head of the page. */
async function toField(page: Page, path: string): Promise<void> {
  await page.locator(`[data-path="${path}"]`).evaluate((field) => field.scrollIntoView({ block: 'start' }))
}

async function speakEnglish(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pengaturan' }).click()
  await page.getByText('English').click()
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(250)
  const path = join(shown.has(name) ? folders.shown : folders.others, `${name}.png`)
  await page.screenshot({ path })
  console.log(relative(root, path))
}

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    'as-built': { type: 'boolean', default: false },
    judge: { type: 'boolean', default: false },
    out: { type: 'string' },
    only: { type: 'string' },
  },
})
if (values.all && values.out === undefined) {
  console.error('Say where they go: npm run pictures -- --all --out ../pictures')
  process.exitCode = 2
} else if (values.all) {
  const only = values.only?.split(',')
  const { out = '', judge } = values
  await pictureAll({ out, judge, asBuilt: values['as-built'], ...(only ? { only } : {}) })
} else await takePictures()
