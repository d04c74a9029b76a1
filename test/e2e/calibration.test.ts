import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTasks } from '../../scripts/api-client.ts'
import { kotabumiAnswers } from '../../scripts/kotabumi-answers.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { glance, look } from '../support/looks.ts'
import { openTask, saved, signInAs, sync } from '../support/person.ts'
import { aRatedOffice, type RatedOffice, rateAll, ratedPeople } from '../support/rated-office.ts'
import { taken } from '../support/worker-journey.ts'

let office: RatedOffice
let browsers: readonly ExtensionBrowser[] = []
beforeAll(async () => {
  office = await aRatedOffice()
  const [, ...opened] = await Promise.all([
    rateAll(office),
    launchExtension({ profile: newProfile() }),
    launchExtension({ profile: newProfile(), width: 360, height: 740 }),
    launchExtension({ profile: newProfile(), width: 360, height: 740 }),
  ])
  browsers = opened
})
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()))
  await office?.stop()
})

const why = 'Bukti triwulan III dan IV tidak mendukung tingkat ini.'
const shown = process.env.CALIBRATION_PICTURES
if (shown) mkdirSync(shown, { recursive: true })
const picture = async (page: Page, name: string) => {
  if (shown) await page.screenshot({ path: `${shown}/${name}.png`, fullPage: true })
}

test('[FA2] [CB2] [CB5] [CB6] [DP3] a cycle is looked at, its results are calibrated by two sides, and the employee reads why', async () => {
  const [first, second, third] = browsers
  if (!first || !second || !third) throw new Error('no browsers')
  const found: string[] = []

  // Human resources see that Bambang rates generously.
  const hr = await signInAs(first, office, 'nurul', await office.nextCode('nurul'))
  await hr.getByRole('link', { name: 'Kewajaran', exact: true }).click()
  await hr.getByRole('button', { name: 'Hitung', exact: true }).click()
  await hr.getByText('1 dari 2 pejabat menilai jauh lebih murah').waitFor()
  await hr.getByText(/Bambang memberi .* poin lebih tinggi/).waitFor()
  await hr.getByText('Tidak ada hasil baru sejak perhitungan terakhir.').waitFor()
  found.push(...(await look(hr, 'fairness')))
  await picture(hr, 'fairness')
  // What was drawn for a wide window goes into a narrow one.
  await hr.setViewportSize({ width: 360, height: 740 })
  await expect.poll(() => hr.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await hr.setViewportSize({ width: 1280, height: 800 })

  // They open a session over his unit, with the head above him.
  await hr.getByRole('link', { name: 'Kalibrasi', exact: true }).click()
  await hr.getByRole('link', { name: 'Buka sesi' }).click()
  await hr.getByRole('button', { name: 'Buka sesi ini' }).click()
  await hr.getByText('Tulis nama sesinya.').waitFor()
  await hr.getByLabel('Nama sesi').fill('Kalibrasi Perizinan')
  await hr.getByRole('checkbox', { name: /Bidang Pelayanan Perizinan/ }).check()
  await hr.getByRole('checkbox', { name: /Hendra/ }).check()
  found.push(...(await look(hr, 'plan')))
  await hr.getByRole('button', { name: 'Buka sesi ini' }).click()
  await hr.getByRole('heading', { name: 'Kalibrasi Perizinan', level: 1 }).waitFor()
  await hr.getByLabel('Capaian kinerja organisasi').selectOption({ label: 'Baik' })
  await hr.getByText('Menyimpang dari pedoman').waitFor()

  // Without a network, a note stays here; with it, it goes out by itself.
  const row = (page: Page, name: string) => page.locator('.calibration-row', { hasText: name })
  await row(hr, 'Siti').locator('summary').first().click()
  await first.context.setOffline(true)
  await row(hr, 'Siti').getByLabel('Catatan pembahasan').fill('Bandingkan dengan bukti.')
  await row(hr, 'Siti').getByText('Tersimpan di perangkat ini; dikirim saat ada jaringan').waitFor()
  await first.context.setOffline(false)
  await row(hr, 'Siti').getByText('Tersimpan di peladen').waitFor()
  await row(hr, 'Siti').getByText('Penilai murah').waitFor()
  found.push(...(await look(hr, 'session of human resources')))
  await picture(hr, 'session')

  // On a small screen, by keyboard, the head changes one level and says why.
  const head = await signInAs(second, office, 'hendra', await office.nextCode('hendra'))
  await head.getByRole('link', { name: 'Kalibrasi', exact: true }).click()
  await head.getByRole('link', { name: 'Kalibrasi Perizinan' }).click()
  await row(head, 'Siti').locator('summary').first().focus()
  await head.keyboard.press('Enter')
  await expect
    .poll(() => row(head, 'Siti').getByLabel('Catatan pembahasan').inputValue())
    .toBe('Bandingkan dengan bukti.')
  await row(head, 'Siti').locator('details > summary', { hasText: 'Usulan perubahan' }).click()
  await row(head, 'Siti').getByLabel('Berorientasi Pelayanan').selectOption({ value: '1' })
  await row(head, 'Siti').getByLabel('Alasan').fill(why)
  await row(head, 'Siti').getByRole('button', { name: 'Simpan usulan' }).click()
  await row(head, 'Siti')
    .getByText(/3 \(.*\) menjadi 1/)
    .waitFor()
  await row(head, 'Siti')
    .getByText(/^Hasilnya menjadi/)
    .waitFor()
  found.push(...(await look(head, 'session of the head')))
  await picture(head, 'session-head')

  // Two people close it, one of either side.
  await head.getByRole('button', { name: 'Tanda tangani', exact: true }).click()
  await head.getByText('Menunggu tanda tangan pengelola kepegawaian').waitFor()
  await hr.reload()
  await hr.getByText('Hendra (pimpinan) sudah menandatangani.').waitFor()
  await hr.getByText('1 usulan akan berlaku.').waitFor()
  await hr.getByRole('button', { name: 'Tanda tangani dan tutup' }).click()
  await hr
    .getByText(/^Ditutup /)
    .first()
    .waitFor()

  // Its minutes have what was changed and both signatures, and notes only once they are asked for.
  await hr.getByRole('link', { name: 'Berita acara' }).click()
  const minutes = hr.locator('.minutes-paper')
  await minutes.getByText(/3 \(.*\) menjadi 1/).waitFor()
  await expect.poll(() => minutes.getByText(why).count()).toBe(1)
  await expect.poll(() => minutes.locator('.paper-sign-name').allTextContents()).toEqual(['Nurul', 'Hendra'])
  expect(await minutes.getByText('Bandingkan dengan bukti.').count()).toBe(0)
  await hr.getByRole('button', { name: 'Sertakan catatan pembahasan' }).click()
  await minutes.getByText('Bandingkan dengan bukti.').waitFor()
  found.push(...(await look(hr, 'minutes')))
  await picture(hr, 'minutes')
  if (shown) await hr.pdf({ path: `${shown}/minutes.pdf`, preferCSSPageSize: true })

  // Siti reads what stood there, who decided, and why; and may object.
  const siti = await signInAs(third, office, 'siti', await office.nextCode('siti'))
  await sync(siti)
  await siti
    .getByText(/Hasil penilaian Anda diubah dalam sesi kalibrasi/)
    .first()
    .waitFor()
  await siti.getByRole('link', { name: /Hasil/ }).first().click()
  await siti
    .getByRole('link', { name: /Tahun 2026/ })
    .first()
    .click()
  const tree = siti.getByText(/Dikalibrasi dari 3 menjadi 1 oleh Hendra \(Kepala Dinas\)/)
  await tree.first().waitFor({ state: 'attached' })
  await expect.poll(() => tree.first().textContent()).toContain(why)
  await siti
    .getByRole('link', { name: /Tanggapi/ })
    .first()
    .waitFor()
  await picture(siti, 'result')

  expect(found).toEqual([])
  expect(browsers.flatMap(({ complaints }) => complaints)).toEqual([])
})

test('[FD1] [FD3] [MR4] [FU4] [PF1] she objects, it is decided, what follows is decided after a power cut, figures are published, and goals follow her', async () => {
  const [hrs, heads, sitis] = browsers
  const pageOf = (browser: ExtensionBrowser | undefined) => browser?.context.pages().at(-1)
  const [hr, head, siti] = [pageOf(hrs), pageOf(heads), pageOf(sitis)]
  if (!sitis || !hr || !head || !siti) throw new Error('the first part has not been played')
  const found: string[] = []

  // She objects to what the calibration came to.
  await siti.getByRole('link', { name: 'Tanggapi hasil ini' }).click()
  await siti.getByLabel('Saya mengajukan keberatan').check()
  await siti.getByLabel('Alasan keberatan').fill('Bukti triwulan III dan IV ada di lampiran laporan.')
  found.push(...(await glance(siti, 'objection')))
  await siti.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await siti.getByRole('button', { name: 'Kirim', exact: true }).click()
  await siti.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
  await siti.getByRole('link', { name: 'Lihat penilaian' }).click()
  await siti.getByText(/^Keberatan diajukan \d/).waitFor()

  // The head decides it, on a small screen.
  await sync(head)
  await openTask(head, 'Putuskan keberatan')
  await head.getByLabel('Mengubah hasil').check()
  await head.getByLabel('Pertimbangan').fill('Lampiran laporan membenarkan dua belas jam.')
  await head.getByLabel('Waktu respons terhadap pengaduan masyarakat: seharusnya').fill('12')
  found.push(...(await glance(head, 'decision on the objection')))
  await picture(head, 'decide')
  await head.getByRole('button', { name: 'Periksa dan kirim' }).last().click()
  await head.getByRole('button', { name: 'Kirim', exact: true }).click()
  await head.getByRole('heading', { name: 'Terkirim dan diterima' }).waitFor()
  await sync(siti)
  await siti.getByText('Diputus: hasil diubah').waitFor()
  found.push(...(await glance(siti, 'result after the decision')))

  // Her superior decides what follows; his computer loses its power a moment after the last key.
  const profile = newProfile()
  const before = await launchExtension({ profile, width: 360, height: 740 })
  const typing = await signInAs(before, office, 'bambang', await office.nextCode('bambang'))
  await typing.getByRole('link', { name: /Tentukan tindak lanjut.*Siti/ }).click()
  await typing.getByRole('heading', { name: /^Tindak lanjut Siti/ }).waitFor()
  await typing.getByRole('button', { name: 'Tambah tindakan' }).press('Enter')
  await typing.getByLabel('Jenis tindakan').selectOption('coaching')
  await typing.getByLabel('Apa yang dilakukan').fill('Pendampingan mingguan')
  await typing
    .getByLabel('Alasan', { exact: true })
    .pressSequentially('Kasus sulit dibahas bersama.', { delay: 20 })
  // What the promise gives it, and no more (D1).
  await typing.waitForTimeout(300)
  await before.kill()
  const after = await launchExtension({ profile, width: 360, height: 740 })
  browsers = [...browsers, after]
  const page = await after.open(new URL(typing.url()).hash)
  const kept = page.getByLabel('Alasan', { exact: true })
  await kept.waitFor()
  await expect.poll(() => kept.inputValue()).toBe('Kasus sulit dibahas bersama.')
  for (const proposal of await page.getByRole('article').all())
    await proposal.getByRole('radio', { name: 'Terima' }).check()
  found.push(...(await glance(page, 'follow-up')))
  await picture(page, 'follow-up')
  await page.getByRole('button', { name: 'Simpan keputusan' }).click()
  await page.getByRole('heading', { name: 'Yang akan dilakukan' }).waitFor()
  await page.getByText('Pendampingan mingguan').waitFor()

  // The others accept; the cycle is closed, and its figures are published.
  await acknowledgeAll(office)
  await hr.getByRole('link', { name: 'Siklus', exact: true }).first().click()
  await hr.getByText('Kelola siklus ini').click()
  const closing = hr.locator('form', { has: hr.getByRole('heading', { name: 'Tutup siklus' }) })
  await closing.getByLabel('Alasan').fill('Semua keberatan sudah diputus.')
  await closing.getByRole('button', { name: 'Tutup siklus' }).click()
  // On a folded card it is not in sight.
  await hr.getByText('Ditutup', { exact: true }).first().waitFor({ state: 'attached' })
  await hr.getByRole('link', { name: 'Dasbor' }).click()
  await hr.getByRole('link', { name: 'Umumkan' }).click()
  // The note is written while the server still reckons what would be published that way.
  const reckoned = Promise.withResolvers<void>()
  await hr.route('**/preview?*', (route) => reckoned.promise.then(() => route.continue()))
  await hr.getByLabel('Tanpa kelompok, hanya jumlah seluruhnya').check()
  await hr.getByLabel('Catatan untuk pembaca').fill('Sesudah kalibrasi.')
  expect(await hr.getByRole('button', { name: 'Umumkan sekarang' }).isDisabled()).toBe(true)
  reckoned.resolve()
  found.push(...(await glance(hr, 'publication')))
  await hr.getByRole('button', { name: 'Umumkan sekarang' }).click()
  const address = await hr.getByRole('link', { name: 'Buka halaman publik' }).getAttribute('href')
  const published = await (await fetch(address ?? '')).text()
  expect(published).toContain('Sesudah kalibrasi.')
  expect(published).not.toContain('Siti')

  // She drafts her next goals, and finds them at her other device.
  await sync(siti)
  await siti.getByRole('button', { name: 'Susun draf sasaran' }).click()
  const goal = (of: Page) => of.getByRole('group', { name: 'Waktu respons terhadap pengaduan masyarakat' })
  await goal(siti).getByLabel('Cara mencapai').fill('Membagi pengaduan dengan Rizki setiap pagi.')
  await saved(siti)
  await sync(siti)
  await siti.getByText(/^Disalin ke peladen/).waitFor()
  found.push(...(await glance(siti, 'goals')))
  await picture(siti, 'goals')
  const home = await launchExtension({ profile: newProfile() })
  browsers = [...browsers, home]
  const there = await signInAs(home, office, 'siti', await office.nextCode('siti'))
  await sync(there)
  await there.goto(`${there.url().split('#')[0]}${new URL(siti.url()).hash}`)
  await expect
    .poll(() => goal(there).getByLabel('Cara mencapai').inputValue(), { timeout: 15_000 })
    .toBe('Membagi pengaduan dengan Rizki setiap pagi.')

  expect(found).toEqual([])
  expect(browsers.flatMap(({ complaints }) => complaints)).toEqual([])
})

/** Everybody who has not answered accepts their result. */
async function acknowledgeAll({ as }: RatedOffice): Promise<void> {
  for (const { id } of ratedPeople) {
    const client = await as(id)
    const task = openTasks(await client.pull()).find(({ spec }) => spec === 'respond')
    if (task !== undefined) taken(await client.submit(task, kotabumiAnswers.acknowledge))
  }
}
