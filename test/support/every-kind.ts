import type { Choice, FormDocument } from '../../core/form/model.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Text } from '../../core/text.ts'

const letters: readonly Choice[] = [
  { value: 'a', label: both('Pelayanan', 'Services') },
  {
    value: 'b',
    label: both('Perencanaan pembangunan daerah dan pengendalian', 'Planning'),
    description: both('Termasuk evaluasi dan pelaporan', 'Evaluation and reports included'),
  },
  { value: 'c', label: both('Keuangan', 'Finance') },
]

const levels: readonly Choice[] = [
  [1, 'Sangat kurang', 'Very poor', 'Mengabaikan warga yang datang.', 'Ignores those who come.'],
  [2, 'Kurang', 'Poor', 'Melayani bila diminta berulang kali.', 'Serves when asked again and again.'],
  [3, 'Cukup', 'Fair', 'Melayani sesuai prosedur.', 'Serves by the book.'],
  [4, 'Baik', 'Good', 'Menawarkan bantuan sebelum diminta.', 'Offers help before being asked.'],
  [
    5,
    'Sangat baik',
    'Very good',
    'Memperbaiki cara melayani sehingga warga tidak perlu datang dua kali.',
    'Improves the service so that nobody needs to come twice.',
  ],
].map(([value, id, en, anchor, anchorEn]) => ({
  value: Number(value),
  label: both(String(id), String(en)),
  description: both(String(anchor), String(anchorEn)),
}))

function numbers(count: number): readonly Choice[] {
  return Array.from({ length: count }, (_, index) => ({
    value: index + 1,
    label: both(`Kelurahan ${index + 1}`, `Village ${index + 1}`),
  }))
}

/** A form with every kind of field in every state that it can be in, with labels as long as offices write them. */
export const everyKind: FormDocument = {
  id: 'every-kind',
  version: 1,
  title: both('Semua jenis isian', 'Every kind of field'),
  intro: both(
    'Formulir ini dipakai untuk memeriksa tampilan setiap jenis isian.',
    'This form is there to look at every kind of field.',
  ),
  schema: {
    type: 'object',
    required: ['name', 'story', 'count', 'agree', 'level', 'matrix', 'rows', 'chosen', 'since', 'yes'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 40 },
      story: { type: 'string', minLength: 20, maxLength: 300 },
      count: { type: 'integer', minimum: 0, maximum: 5000 },
      hours: { type: 'number', minimum: 0, maximum: 9999 },
      share: { type: 'number', minimum: 0, maximum: 100 },
      budget: { type: 'integer', minimum: 0 },
      since: { type: 'string', format: 'date' },
      month: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
      clock: { type: 'string' },
      took: { type: 'integer' },
      yes: { type: 'boolean' },
      agree: { const: true, type: 'boolean' },
      chosen: { type: 'string', enum: ['a', 'b', 'c'] },
      optional: { type: 'string', enum: ['a', 'b', 'c'] },
      listed: { type: 'integer', minimum: 1, maximum: 12 },
      searched: { type: 'integer', minimum: 1, maximum: 500 },
      several: { type: 'array', items: { enum: ['a', 'b', 'c'] }, maxItems: 2 },
      many: { type: 'array', items: { type: 'integer' }, maxItems: 3 },
      filtered: { type: 'string', enum: ['a1', 'a2', 'b1'] },
      level: { type: 'integer', minimum: 1, maximum: 5 },
      person: { type: 'string' },
      people: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 3 },
      matrix: {
        type: 'object',
        required: ['desk', 'phone', 'letters'],
        properties: { desk: { type: 'integer' }, phone: { type: 'integer' }, letters: { type: 'integer' } },
        additionalProperties: false,
      },
      table: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            indicator: { type: 'string' },
            goal: { type: 'number' },
            name: { type: 'string' },
            target: { type: 'number' },
            realised: { type: 'number', minimum: 0 },
            evidence: { type: 'string' },
            achieved: { type: 'number' },
          },
        },
      },
      rows: {
        type: 'array',
        minItems: 1,
        maxItems: 4,
        items: {
          type: 'object',
          required: ['task'],
          properties: {
            task: { type: 'string' },
            weight: { type: 'number', default: 10 },
            steps: {
              type: 'array',
              items: { type: 'object', properties: { step: { type: 'string' } } },
            },
          },
        },
      },
      total: { type: 'number' },
      computedChoice: { type: 'string', enum: ['a', 'b', 'c'] },
      computedFlag: { type: 'boolean' },
      computedList: { type: 'array', items: { enum: ['a', 'b', 'c'] } },
    },
  },
  layout: {
    type: 'Categorization',
    elements: [
      page(
        'words',
        both('Kata dan bilangan', 'Words and numbers'),
        note(
          'Isilah apa adanya. Isian yang belum lengkap tetap tersimpan di perangkat ini.',
          'Fill in what is so. What is incomplete stays on this device.',
        ),
        { kind: 'text', ...at('name', 'Nama kegiatan', 'Name of the activity') },
        {
          kind: 'long-text',
          ...at(
            'story',
            'Uraikan pelaksanaan tugas pelayanan administrasi kependudukan terpadu satu pintu yang paling berpengaruh terhadap kepuasan masyarakat selama periode penilaian ini',
            'Describe the work that mattered most to the public in this period',
          ),
          hint: both(
            'Ceritakan satu kejadian nyata: kapan, apa yang dilakukan, dan apa akibatnya.',
            'Tell of one real event: when, what was done, and what came of it.',
          ),
        },
        {
          kind: 'integer',
          ...at('count', 'Layanan selesai', 'Services completed'),
          unit: both('layanan', 'services'),
        },
        {
          kind: 'decimal',
          ...at('hours', 'Jam kerja', 'Working hours'),
          unit: both('jam kerja efektif', 'effective working hours'),
        },
        {
          kind: 'percentage',
          ...at('share', 'Capaian anggaran', 'Budget spent'),
          hint: both('Contoh: 87,5', 'Example: 87.5'),
        },
        { kind: 'rupiah', ...at('budget', 'Anggaran', 'Budget') },
      ),
      page(
        'time',
        both('Waktu', 'Time'),
        {
          kind: 'date',
          ...at('since', 'Mulai bertugas', 'On duty since'),
          hint: both('Seperti di surat keputusan', 'As in the decree'),
        },
        { kind: 'month', ...at('month', 'Bulan laporan', 'Month of the report') },
        { kind: 'time', ...at('clock', 'Jam layanan dibuka', 'Opening time') },
        { kind: 'duration', ...at('took', 'Lama pengerjaan', 'Time needed') },
      ),
      page(
        'choices',
        both('Pilihan', 'Choices'),
        { kind: 'yes-no', ...at('yes', 'Apakah ada keluhan?', 'Was there a complaint?') },
        { kind: 'choice', ...at('chosen', 'Bidang', 'Field of work'), choices: letters },
        { kind: 'choice', ...at('optional', 'Bidang lain', 'Another field'), choices: letters },
        { kind: 'choice', ...at('listed', 'Bulan ke', 'Which month'), choices: numbers(12) },
        { kind: 'choice', ...at('searched', 'Kelurahan', 'Village'), choices: numbers(500) },
        {
          kind: 'choices',
          ...at('several', 'Pelatihan yang diikuti', 'Trainings taken'),
          hint: both('Paling banyak dua', 'Two at most'),
          choices: letters,
        },
        {
          kind: 'choices',
          ...at('many', 'Kelurahan binaan', 'Villages looked after'),
          choices: numbers(500),
        },
        {
          kind: 'choice',
          ...at('filtered', 'Seksi', 'Section'),
          choices: [
            { value: 'a1', label: both('Seksi Satu', 'Section One'), visibleIf: chosenIs('a') },
            { value: 'a2', label: both('Seksi Dua', 'Section Two'), visibleIf: chosenIs('a') },
            { value: 'b1', label: both('Seksi Tiga', 'Section Three'), visibleIf: chosenIs('b') },
          ],
        },
        { kind: 'person', ...at('person', 'Pejabat penilai', 'The rater') },
        { kind: 'people', ...at('people', 'Usulkan rekan penilai', 'Nominate peers') },
      ),
      page(
        'scales',
        both('Skala dan tabel', 'Scales and tables'),
        {
          kind: 'rating',
          ...at('level', 'Berorientasi pelayanan', 'Service oriented'),
          hint: both('Pilih tingkat yang Anda lihat sendiri.', 'Choose the level that you saw yourself.'),
          choices: levels,
        },
        {
          kind: 'matrix',
          ...at('matrix', 'Seberapa puas warga?', 'How satisfied is the public?'),
          rows: [
            { property: 'desk', label: both('Loket pelayanan terpadu', 'Front desk') },
            {
              property: 'phone',
              label: both('Telepon', 'Telephone'),
              hint: both('Termasuk pesan singkat', 'Messages included'),
            },
            {
              property: 'letters',
              label: both('Surat keterangan yang membutuhkan pertanggungjawaban', 'Letters of reference'),
            },
          ],
          choices: levels,
        },
        {
          kind: 'indicator-table',
          ...at('table', 'Indikator kinerja', 'Indicators'),
          hint: both('Capaian dihitung sendiri.', 'The achievement is worked out.'),
          elements: [
            {
              type: 'Control',
              kind: 'computed',
              ...at('name', 'Indikator', 'Indicator'),
              calculate: { var: 'item.indicator' },
            },
            {
              type: 'Control',
              kind: 'computed',
              ...at('target', 'Target', 'Target'),
              calculate: { var: 'item.goal' },
            },
            { type: 'Control', kind: 'decimal', ...at('realised', 'Realisasi', 'Realisation') },
            { type: 'Control', kind: 'text', ...at('evidence', 'Bukti dukung', 'Evidence') },
            {
              type: 'Control',
              kind: 'computed',
              ...at('achieved', 'Capaian', 'Achievement'),
              unit: both('%', '%'),
              decimals: 2,
              calculate: { round: [{ pct: [{ var: 'item.realised' }, { var: 'item.target' }] }, 2] },
            },
          ],
        },
        {
          kind: 'repeat',
          ...at('rows', 'Rencana hasil kerja', 'Planned results'),
          itemLabel: both('Rencana', 'Plan'),
          addLabel: both('Tambah rencana', 'Add a plan'),
          elements: [
            { type: 'Control', kind: 'text', ...at('task', 'Tugas', 'Task') },
            {
              type: 'Control',
              kind: 'percentage',
              ...at('weight', 'Bobot', 'Weight'),
            },
            {
              type: 'Control',
              kind: 'repeat',
              ...at('steps', 'Langkah', 'Steps'),
              itemLabel: both('Langkah', 'Step'),
              addLabel: both('Tambah langkah', 'Add a step'),
              elements: [{ type: 'Control', kind: 'text', ...at('step', 'Uraian', 'What') }],
            },
          ],
        },
      ),
      page(
        'end',
        both('Hasil dan pernyataan', 'Outcome and statement'),
        {
          type: 'Group',
          label: both('Dihitung sendiri', 'Worked out'),
          hint: both('Tidak perlu diisi.', 'Nothing to fill in.'),
          elements: [
            {
              type: 'Control',
              kind: 'computed',
              ...at('total', 'Jumlah bobot', 'Sum of weights'),
              unit: both('%', '%'),
              calculate: { sum: [{ map: [{ var: 'answers.rows' }, { var: 'weight' }] }, 'skip'] },
            },
            {
              type: 'Control',
              kind: 'choice',
              ...at('computedChoice', 'Bidang menurut data', 'Field as on record'),
              choices: letters,
              calculate: { var: 'context.field' },
            },
            {
              type: 'Control',
              kind: 'yes-no',
              ...at('computedFlag', 'Sudah dilatih', 'Trained'),
              calculate: { var: 'context.trained' },
            },
            {
              type: 'Control',
              kind: 'choices',
              ...at('computedList', 'Semua bidang', 'All fields'),
              choices: letters,
              calculate: { var: 'context.fields' },
            },
          ],
        },
        {
          kind: 'acknowledgement',
          ...at(
            'agree',
            'Saya menyatakan isian di atas benar dan dapat saya pertanggungjawabkan.',
            'I state that the above is true and that I answer for it.',
          ),
        },
      ),
    ],
  },
}

export const everyKindContext: JsonObject = { field: 'b', trained: true, fields: ['a', 'c'] }

export const everyKindPrefill: JsonObject = {
  table: [
    { indicator: 'Layanan selesai tepat waktu', goal: 240 },
    { indicator: 'Indeks kepuasan masyarakat', goal: 85.5 },
  ],
}

/** Answers to everything that is asked. */
export const everyKindAnswers: JsonObject = {
  ...everyKindPrefill,
  name: 'Pelayanan satu pintu',
  story: 'Antrean daring menggantikan antrean di loket sejak pagi.\nWarga lansia dipandu sampai selesai.',
  count: 252,
  hours: 1234.5,
  share: 87.5,
  budget: 1500000,
  since: '2024-02-29',
  month: '2026-01',
  clock: '08:30',
  took: 95,
  yes: false,
  agree: true,
  chosen: 'a',
  optional: 'c',
  listed: 7,
  searched: 321,
  several: ['a', 'c'],
  many: [1, 500],
  filtered: 'a2',
  level: 4,
  person: 'budi',
  people: ['citra', 'dewi'],
  matrix: { desk: 4, phone: 3, letters: 5 },
  table: [
    { indicator: 'Layanan selesai tepat waktu', goal: 240, realised: 252, evidence: 'Laporan bulanan' },
    { indicator: 'Indeks kepuasan masyarakat', goal: 85.5, realised: 80, evidence: 'Survei' },
  ],
  rows: [
    { task: 'Membuka loket', weight: 60, steps: [{ step: 'Menata antrean' }, { step: 'Melatih petugas' }] },
    { task: 'Menjawab pengaduan', weight: 40 },
  ],
}

function both(id: string, en: string): Text {
  return { id, en }
}

function at(name: string, id: string, en: string) {
  return { scope: `#/properties/${name}`, label: both(id, en) }
}

function note(id: string, en: string) {
  return { type: 'Note', text: both(id, en) } as const
}

type Page = Extract<FormDocument['layout'], { type: 'Category' }>
type Unmarked<E> = E extends { readonly type: 'Control' }
  ? Omit<E, 'type'> & { readonly type?: 'Control' }
  : E

function page(_name: string, label: Text, ...elements: readonly Unmarked<Page['elements'][number]>[]): Page {
  // A control is what has a kind.
  const typed = elements.map((element) => ('kind' in element ? { ...element, type: 'Control' } : element))
  return { type: 'Category', label, elements: typed as Page['elements'] }
}

function chosenIs(letter: string) {
  return { '==': [{ var: 'answers.chosen' }, letter] }
}
