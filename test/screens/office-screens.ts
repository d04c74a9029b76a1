import type { Screen, Screens } from './screen.ts'

/** The pages of human resources. */
export const officeScreens = {
  hr: [
    hr('cycles', '#/hr', 'main table'),
    hr('open-cycle', '#/hr/new', 'main form'),
    hr('unit-needs', '#/hr/needs', 'main .sheet'),
  ],
  people: [
    hr('people', '#/people', 'main table tbody tr'),
    hr('people-import', '#/people/import', 'main h1'),
    hr('people-import-columns', '#/people/import', 'main h1', async (page) => {
      await page.locator('input[type=file]').setInputFiles(list)
      await page.locator('main select').first().waitFor()
    }),
    hr('people-import-faults', '#/people/import', 'main h1', async (page) => {
      await page.locator('input[type=file]').setInputFiles(list)
      await page.locator('main select').first().waitFor()
      await page.locator('main .button-main').click()
      await page.locator('main table').first().waitFor()
    }),
    hr('people-slips', '#/people/slips', 'main h1'),
    hr('people-units', '#/people/units', 'main h1'),
    hr('people-systems', '#/people/systems', 'main table'),
    hr('person', '#/people/person/siti', 'main .facts, main dl'),
  ],
  dashboard: [
    hr('dashboard', '#/dashboard', 'main figure', async (page) => {
      await page.locator('main select').first().selectOption({ label: 'Penilaian Kinerja 2025' })
      await page.locator('main figure').nth(2).waitFor()
    }),
    hr('publication', '#/dashboard/publish', 'main .sheet'),
    hr('exports', '#/dashboard/export', 'main .sheet'),
  ],
  surveys: [
    hr('surveys', '#/surveys', 'main .sheet'),
    hr('survey-plan', '#/surveys/new', 'main form'),
    hr('survey-results', '#/surveys/skm-2', 'main .sheet'),
    hr('survey-running', '#/surveys/skm-3', 'main .sheet'),
  ],
  audit: [hr('audit', '#/audit', 'main table, main .sheet')],
  retention: [hr('retention', '#/retention', '#retention-asks')],
} satisfies Partial<Screens>

function hr(name: string, at: string, ready: string, act?: Screen['act']): Screen {
  return { name, as: 'nurul', at: () => at, ready, ...(act ? { act } : {}) }
}

const list = {
  name: 'pegawai.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'NIP;Nama;Jabatan;Golongan;Unit kerja;Atasan',
      '199002022015012003;Sari Wulandari;Arsiparis;II/c;Sekretariat;Ratna Dewi Sari, S.Sos., M.M.',
      '1990;Tono;;V/z;Sekretariat;Tidak Ada',
      '',
    ].join('\n'),
  ),
}
