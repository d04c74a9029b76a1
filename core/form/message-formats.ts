import type { Text } from '../text.ts'

/** What each format asks for, as the end of a sentence: `formatTexts.date?.en` is `'a date of the calendar'`. */
export const formatTexts: Readonly<Record<string, Text>> = {
  date: { id: 'tanggal yang ada di kalender', en: 'a date of the calendar' },
  time: { id: 'waktu, misalnya 08:30', en: 'a time such as 08:30' },
  'date-time': { id: 'tanggal dan waktu', en: 'a date and a time' },
  duration: { id: 'lama waktu, misalnya P1Y6M', en: 'a length of time such as P1Y6M' },
  email: { id: 'alamat surel, misalnya nama@contoh.go.id', en: 'an e-mail address such as name@example.org' },
  'idn-email': {
    id: 'alamat surel, misalnya nama@contoh.go.id',
    en: 'an e-mail address such as name@example.org',
  },
  hostname: { id: 'nama host, misalnya contoh.go.id', en: 'a host name such as example.org' },
  'idn-hostname': { id: 'nama host, misalnya contoh.go.id', en: 'a host name such as example.org' },
  ipv4: { id: 'alamat IPv4, misalnya 192.0.2.1', en: 'an IPv4 address such as 192.0.2.1' },
  ipv6: { id: 'alamat IPv6, misalnya 2001:db8::1', en: 'an IPv6 address such as 2001:db8::1' },
  uri: {
    id: 'alamat web lengkap, misalnya https://contoh.go.id',
    en: 'a full web address such as https://example.org',
  },
  'uri-reference': { id: 'alamat web', en: 'a web address' },
  iri: {
    id: 'alamat web lengkap, misalnya https://contoh.go.id',
    en: 'a full web address such as https://example.org',
  },
  'iri-reference': { id: 'alamat web', en: 'a web address' },
  'uri-template': {
    id: 'pola alamat web, misalnya /pegawai/{id}',
    en: 'a web address template such as /people/{id}',
  },
  uuid: {
    id: 'UUID, misalnya 2eb8aa08-aa98-11ea-b4aa-73b441d16380',
    en: 'a UUID such as 2eb8aa08-aa98-11ea-b4aa-73b441d16380',
  },
  'json-pointer': { id: 'JSON Pointer, misalnya /nilai/0', en: 'a JSON Pointer such as /score/0' },
  'relative-json-pointer': {
    id: 'JSON Pointer relatif, misalnya 1/nilai',
    en: 'a relative JSON Pointer such as 1/score',
  },
  regex: { id: 'ekspresi reguler, misalnya ^[A-Z]+$', en: 'a regular expression such as ^[A-Z]+$' },
  nip: { id: 'NIP 18 angka tanpa spasi', en: 'an 18-digit NIP without spaces' },
}
