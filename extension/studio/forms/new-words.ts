import { isObject, type JsonObject } from '../../../core/json.ts'
import type { NewKind, NewWords } from '../../../core/studio/form-edit/new-part.ts'
import type { Text } from '../../../core/text.ts'

/** What a new part is called in both languages until its author calls it something else. */
export function newWordsFor(kind: NewKind, form: JsonObject): NewWords {
  return { label: labels[kind], choice, row, item, levels: levelsIn(form) ?? levels, feedback }
}

const both = (id: string, en: string): Text => ({ id, en })

const choice = both('Pilihan', 'Choice')
const row = both('Baris', 'Row')
const item = both('Uraian', 'Description')
const levels = [
  both('Sangat kurang', 'Very poor'),
  both('Kurang', 'Poor'),
  both('Cukup', 'Fair'),
  both('Baik', 'Good'),
  both('Sangat baik', 'Very good'),
]

const feedback = [
  {
    name: 'pengamatan',
    label: both('Yang Anda amati', 'What you observed'),
    hint: both(
      'Ceritakan satu kejadian nyata: kapan, dan apa yang dilakukan.',
      'Tell of one real event: when, and what was done.',
    ),
  },
  {
    name: 'dampak',
    label: both('Dampaknya', 'Its effect'),
    hint: both(
      'Apa akibatnya bagi warga, rekan, atau pekerjaan.',
      'What it meant for the public, colleagues or the work.',
    ),
  },
  {
    name: 'saran',
    label: both('Saran Anda', 'Your suggestion'),
    hint: both('Satu hal yang dapat dilakukan atau dipertahankan.', 'One thing to do or to keep doing.'),
  },
]

const labels: Readonly<Record<NewKind, Text>> = {
  text: both('Teks pendek baru', 'New short text'),
  'long-text': both('Uraian baru', 'New long text'),
  integer: both('Bilangan baru', 'New whole number'),
  decimal: both('Angka baru', 'New number'),
  percentage: both('Persentase baru', 'New percentage'),
  rupiah: both('Jumlah rupiah baru', 'New amount'),
  date: both('Tanggal baru', 'New date'),
  month: both('Bulan baru', 'New month'),
  time: both('Jam baru', 'New time'),
  duration: both('Lama waktu baru', 'New duration'),
  'yes-no': both('Pertanyaan ya atau tidak', 'New yes-or-no question'),
  choice: both('Pilihan baru', 'New choice'),
  choices: both('Beberapa pilihan baru', 'New choices'),
  rating: both('Penilaian baru', 'New rating'),
  matrix: both('Beberapa pertanyaan', 'Several questions'),
  'indicator-table': both('Tabel baru', 'New table'),
  repeat: both('Daftar baru', 'New list'),
  person: both('Pegawai', 'Person'),
  people: both('Beberapa pegawai', 'People'),
  file: both('Bukti dukung', 'Evidence'),
  acknowledgement: both('Saya menyatakan isian ini benar.', 'I state that the above is true.'),
  computed: both('Hitungan baru', 'New calculation'),
  note: both('Keterangan baru', 'New note'),
  page: both('Halaman baru', 'New page'),
  section: both('Bagian baru', 'New section'),
  feedback: both('Umpan balik', 'Feedback'),
}

/** The scale that the form has already, so that all of it is rated alike. */
function levelsIn(form: JsonObject): readonly Text[] | undefined {
  const found = ratingIn(form.layout)
  const known = found?.filter(isText)
  return known && known.length >= 2 && known.length === found?.length ? known : undefined
}

function ratingIn(json: unknown): readonly unknown[] | undefined {
  if (!isObject(json)) return undefined
  if (json.kind === 'rating' && Array.isArray(json.choices))
    return json.choices.map((each) => (isObject(each) ? each.label : null))
  const elements = Array.isArray(json.elements) ? json.elements : []
  for (const element of elements) {
    const levels = ratingIn(element)
    if (levels) return levels
  }
  return undefined
}

function isText(value: unknown): value is Text {
  return isObject(value) && typeof value.id === 'string' && typeof value.en === 'string'
}
