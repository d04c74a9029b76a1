import type { Person } from '../../core/case/model.ts'
import { manyPeople } from '../support/seed-figures.ts'

const first =
  'Adi Ayu Budi Citra Dian Eka Fajar Galih Hesti Indra Kartika Lukman Maya Nanda Putri Rahmat'.split(' ')
const last =
  'Saputra Wulandari Santoso Lestari Pratama Anggraini Nugroho Kusuma Wijaya Hidayat Maharani Siregar Utami'.split(
    ' ',
  )
const units = [
  'Kecamatan Kotabumi',
  'Kecamatan Kotabumi Selatan',
  'Kecamatan Kotabumi Utara',
  'Kecamatan Abung Timur',
  'Kecamatan Abung Barat',
  'Kecamatan Bukit Kemuning',
  'Dinas Kesehatan',
  'Dinas Pendidikan dan Kebudayaan',
  'Dinas Sosial',
  'Dinas Perhubungan',
] as const

/** So many made-up people with believable names, in the units around the office. */
export function manyNames(count: number, superior: string): readonly Person[] {
  return manyPeople(count, units.length, superior).map((person, n) => ({
    ...person,
    name: `${first[n % first.length]} ${last[n % last.length]}`,
    unit: units[n % units.length] ?? person.unit,
  }))
}
