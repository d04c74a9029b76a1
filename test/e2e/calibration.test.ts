import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { signInAs, sync } from '../support/person.ts'
import { aRatedOffice, type RatedOffice, rateAll } from '../support/rated-office.ts'

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

test('[FA2] [CB2] [CB5] [CB6] a cycle is looked at, its results are calibrated by two sides, and the employee reads why', async () => {
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
  expect(await tree.first().textContent()).toContain(why)
  await siti
    .getByRole('link', { name: /Tanggapi/ })
    .first()
    .waitFor()
  await picture(siti, 'result')

  expect(found).toEqual([])
  expect(browsers.flatMap(({ complaints }) => complaints)).toEqual([])
})
