import { type PersonId, personId } from '../../ids.ts'
import type { Person } from '../model.ts'

/** Whose appraisal is played. */
export const subject: PersonId = personId('siti')

/**
 * An office to play an appraisal in: Siti answers to Bambang, who answers to Hendra; Nurul and Dian keep the staff
 * records, and five colleagues can be asked to rate. `exampleOffice().length` is 11.
 */
export function exampleOffice(): readonly Person[] {
  return [
    aPerson('hendra', 'Hendra Wijaya', { post: 'Sekretaris Daerah', superior: null, appraised: false }),
    aPerson('bambang', 'Bambang Sutrisno', { post: 'Kepala Bidang Pelayanan', superior: personId('hendra') }),
    aPerson('siti', 'Siti Rahmawati', { post: 'Analis Pelayanan Publik', frontLine: true }),
    aPerson('nurul', 'Nurul Hidayah', { post: 'Analis Kepegawaian', hr: true }),
    aPerson('dian', 'Dian Permata', { post: 'Pengelola Kepegawaian', hr: true }),
    aPerson('rizki', 'Rizki Pratama', {}),
    aPerson('made', 'Made Suastika', {}),
    aPerson('fitri', 'Fitri Handayani', {}),
    aPerson('yohana', 'Yohana Wanggai', {}),
    aPerson('agus', 'Agus Salim', {}),
    aPerson('lestari', 'Lestari Ningsih', { post: 'Kepala Bidang Umum', superior: personId('hendra') }),
  ]
}

function aPerson(id: string, name: string, changes: Partial<Person>): Person {
  return {
    id: personId(id),
    name,
    nip: null,
    post: 'Pengelola Layanan',
    grade: 'III/c',
    unit: 'Bidang Pelayanan',
    superior: personId('bambang'),
    frontLine: false,
    appraised: true,
    hr: false,
    ...changes,
  }
}
