import { columnOf, type StaffField } from './staff-field.ts'
import type { RowFinding } from './staff-row.ts'

/** No column tells people apart. `missingId.row` is 0: it is about the file. */
export const missingId: RowFinding = {
  row: 0,
  field: 'nip',
  kind: 'missing-column',
  text: {
    id: 'Belum ada kolom NIP atau ID lain. Tanpanya tidak jelas siapa yang dimaksud setiap baris.',
    en: 'There is no column of NIPs or other ids. Without one, nobody knows whom a row means.',
  },
}

/** A row with neither number. `noId(3).kind` is `'no-id'`. */
export function noId(row: number): RowFinding {
  const text = {
    id: 'NIP belum diisi. Untuk yang tidak punya NIP, isi ID lain.',
    en: 'The NIP is empty. Whoever has none needs another id.',
  }
  return { row, field: 'nip', kind: 'no-id', text }
}

/** A number that an earlier row has. `twice(3, 'nip', 2).field` is `'nip'`. */
export function twice(row: number, field: 'nip' | 'otherId', first: number): RowFinding {
  const { label } = columnOf(field)
  const text = {
    id: `${label.id} ini sudah ada di baris ${first}.`,
    en: `This ${label.en} is in row ${first} already.`,
  }
  return { row, field, kind: 'twice', text }
}

/** Two rows mean one person of the office. `samePerson(3, 2).kind` is `'same-person'`. */
export function samePerson(row: number, first: number): RowFinding {
  const text = {
    id: `Baris ini dan baris ${first} menunjuk pegawai yang sama, lewat NIP dan lewat ID lain.`,
    en: `This row and row ${first} mean the same person, by the NIP and by the other id.`,
  }
  return { row, field: null, kind: 'same-person', text }
}

/** Somebody new of whom the file does not tell enough. `neededForNew(3, 'post').kind` is `'needed-for-new'`. */
export function neededForNew(row: number, field: StaffField): RowFinding {
  const { label } = columnOf(field)
  const text = {
    id: `Pegawai ini baru; kolom ${label.id} diperlukan.`,
    en: `This person is new; the column ${label.en} is needed.`,
  }
  return { row, field, kind: 'needed-for-new', text }
}

/** `ownSuperior(3).kind` is `'own-superior'`. */
export function ownSuperior(row: number): RowFinding {
  const text = {
    id: 'Atasannya dirinya sendiri. Kosongkan untuk pimpinan tertinggi.',
    en: 'They are their own superior. Leave it empty for the head of the office.',
  }
  return { row, field: 'superior', kind: 'own-superior', text }
}

/** `unknownSuperior(3, 'Budi').kind` is `'unknown-superior'`. */
export function unknownSuperior(row: number, superior: string): RowFinding {
  const shown = masked(superior)
  const text = {
    id: `Atasan “${shown}” tidak ada di berkas ini maupun di kantor. Tulis NIP-nya.`,
    en: `The superior “${shown}” is neither in this file nor in the office. Write their NIP.`,
  }
  return { row, field: 'superior', kind: 'unknown-superior', text }
}

/** `severalSuperiors(3, 'Budi', 2).kind` is `'several-superiors'`. */
export function severalSuperiors(row: number, superior: string, count: number): RowFinding {
  const shown = masked(superior)
  const text = {
    id: `Ada ${count} orang bernama “${shown}”. Tulis NIP atasannya.`,
    en: `There are ${count} people called “${shown}”. Write the NIP of the superior.`,
  }
  return { row, field: 'superior', kind: 'several-superiors', text }
}

/** Superiors in a circle. `ring(3, 2).kind` is `'ring'`. */
export function ring(row: number, length: number): RowFinding {
  const text = {
    id: `Atasannya berputar: setelah ${length} langkah ke atas kembali ke orang ini.`,
    en: `The superiors run in a circle: ${length} steps up leads back to this person.`,
  }
  return { row, field: 'superior', kind: 'ring', text }
}

/** `otherParent(3, 'Seksi A', 'Bidang B').kind` is `'other-parent'`. */
export function otherParent(row: number, unit: string, before: string): RowFinding {
  const text = {
    id: `Unit induk ${unit} di baris sebelumnya adalah ${before}.`,
    en: `An earlier row has ${before} as the parent of ${unit}.`,
  }
  return { row, field: 'parentUnit', kind: 'other-parent', text }
}

/** `unitRing(3, 'Seksi A').kind` is `'unit-ring'`. */
export function unitRing(row: number, unit: string): RowFinding {
  const text = {
    id: `${unit} berada di bawah dirinya sendiri.`,
    en: `${unit} stands below itself.`,
  }
  return { row, field: 'parentUnit', kind: 'unit-ring', text }
}

/** A unit that people are to come into and that is closed. `closedUnit(3, 'UPTD', '2026-02-01').kind` is `'closed-unit'`. */
export function closedUnit(row: number, unit: string, on: string): RowFinding {
  const text = {
    id: `${unit} ditutup sejak ${on}. Tulis unit lain, atau buka kembali unit itu di Susunan unit.`,
    en: `${unit} is closed since ${on}. Write another unit, or open it again under Units.`,
  }
  return { row, field: 'unit', kind: 'closed-unit', text }
}

/** A number may be somebody's NIP: only its end is quoted. */
function masked(text: string): string {
  return /\d{8}/.test(text.replaceAll(' ', '')) ? `•••• ${text.slice(-3)}` : text.slice(0, 60)
}
