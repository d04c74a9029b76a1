import type { RareWords } from './rare-words.ts'

/** What is wrong with an answer where few forms or only the server find it, in Indonesian. */
export const rareWordsId: RareWords = {
  alternatives: (label) => `Isi “${label}” dengan salah satu cara yang diminta.`,
  contained: (label, least, most) =>
    `Isi “${label}” dengan ${least} ${most === null ? 'butir atau lebih' : `sampai ${most} butir`} yang memenuhi syarat.`,
  fillAsWell: (missing, given) => `Isi juga “${missing}”, karena “${given}” diisi.`,
  leaveEmpty: (label) => `Kosongkan “${label}”.`,
  notAllowed: (label) => `Ubah “${label}”: isian seperti ini tidak diperbolehkan.`,
  disagrees: (label) => `Sesuaikan “${label}” dengan isian yang lain.`,
  person: (label) => `Pilih orang yang terdaftar di kantor ini untuk “${label}”.`,
  foreign: (name) =>
    `Lampirkan “${name}” lagi dari perangkat Anda: bukti hanya berlaku untuk penilaian dan orang yang melampirkannya.`,
  room: (name, files, limit) =>
    `Lepaskan “${name}” atau berkas lain: bukti untuk satu penilaian paling banyak ${files} berkas dan ${limit}.`,
  formats: {
    email: 'alamat surel, misalnya nama@contoh.go.id',
    'idn-email': 'alamat surel, misalnya nama@contoh.go.id',
    hostname: 'nama host, misalnya contoh.go.id',
    'idn-hostname': 'nama host, misalnya contoh.go.id',
    ipv4: 'alamat IPv4, misalnya 192.0.2.1',
    ipv6: 'alamat IPv6, misalnya 2001:db8::1',
    uri: 'alamat web lengkap, misalnya https://contoh.go.id',
    'uri-reference': 'alamat web',
    iri: 'alamat web lengkap, misalnya https://contoh.go.id',
    'iri-reference': 'alamat web',
    'uri-template': 'pola alamat web, misalnya /pegawai/{id}',
    uuid: 'UUID, misalnya 2eb8aa08-aa98-11ea-b4aa-73b441d16380',
    'json-pointer': 'JSON Pointer, misalnya /nilai/0',
    'relative-json-pointer': 'JSON Pointer relatif, misalnya 1/nilai',
    regex: 'ekspresi reguler, misalnya ^[A-Z]+$',
  },
}
