import type { ColleagueView } from '../../../core/case/view.ts'
import type { Office } from '../../../ui/form/office.ts'

/** Made-up people to be picked while a form is built and tried. */
export const samplePeople: Office = {
  people: [
    'Ani Lestari',
    'Budi Santoso',
    'Citra Wulandari',
    'Dewi Anggraini',
    'Eko Prasetyo',
    'Fajar Nugroho',
    'Gita Permata',
    'Hendra Wijaya',
  ].map((name, index) => ({
    id: `contoh-${index + 1}`,
    name,
    post: 'Pengelola Layanan',
    unit: 'Bidang Pelayanan',
    superior: null,
    appraised: true,
  })) as unknown as readonly ColleagueView[],
}
