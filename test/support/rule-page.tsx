import { signal } from '@preact/signals'
import { render } from 'preact'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import type { Json } from '../../core/json.ts'
import type { Band } from '../../core/scoring/model.ts'
import { BandsEditor } from '../../ui/rule/bands.tsx'
import { MatrixEditor } from '../../ui/rule/matrix.tsx'
import type { Grid } from '../../ui/rule/matrix-grid.ts'
import { RuleEditor } from '../../ui/rule/rule-editor.tsx'
import { WeightsEditor } from '../../ui/rule/weights.tsx'
import { speak } from '../../ui/text/messages.ts'

/** The editors of rules and tables by themselves, for tests: not part of the extension. */

const variables: readonly KnownVariable[] = [
  { name: 'waktu_respon', type: 'number', label: { id: 'Waktu respons', en: 'Response time' } },
  { name: 'steps.on-time', type: 'number', label: { id: 'Tepat waktu', en: 'On time' } },
  {
    name: 'rekan',
    type: 'list',
    label: { id: 'Penilaian rekan', en: 'Peer ratings' },
    items: [{ name: 'nilai', type: 'number', label: { id: 'Nilai', en: 'Score' } }],
  },
]
const example = { waktu_respon: 30, steps: { 'on-time': 80 }, rekan: [{ nilai: 90 }, { nilai: 70.5 }] }
const rule = signal<Json>({
  if: [
    { '<=': [{ var: 'waktu_respon' }, 24] },
    100,
    { max: [0, { '-': [100, { '*': [2.5, { '-': [{ var: 'waktu_respon' }, 24] }] }] }] },
  ],
})
const weights = signal<{ readonly [id: string]: number }>({ self: 10, peers: 30, superior: 50 })
const bands = signal<readonly Band[]>([
  { id: 'kurang', from: 0, to: 60 },
  { id: 'baik', from: 60, to: 90 },
  { id: 'istimewa', from: 90, to: 120 },
])
const matrix = signal<Grid>({
  tinggi: { kurang: 'baik', baik: 'istimewa' },
  rendah: { kurang: 'kurang', baik: 'baik' },
})
const outcomes = ['kurang', 'baik', 'istimewa']
const labels: { readonly [id: string]: string } = {
  self: 'Diri sendiri',
  peers: 'Rekan',
  superior: 'Atasan',
  kurang: 'Kurang',
  baik: 'Baik',
  istimewa: 'Istimewa',
  tinggi: 'Tinggi',
  rendah: 'Rendah',
}
const labelOf = (id: string) => labels[id] ?? id

function Page() {
  return (
    <main class="stack stack-loose" style={{ padding: '16px', maxWidth: '1100px', margin: '0 auto' }}>
      <h1>Aturan</h1>
      <h2>Cara hitung</h2>
      <RuleEditor
        rule={rule.value}
        variables={variables}
        example={example}
        onChange={(next) => {
          rule.value = next
        }}
      />
      <h2>Bobot</h2>
      <WeightsEditor
        weights={weights.value}
        labelOf={labelOf}
        onChange={(next) => {
          weights.value = next
        }}
      />
      <h2>Rentang</h2>
      <BandsEditor
        bands={bands.value}
        labelOf={labelOf}
        outcomes={outcomes}
        onChange={(next) => {
          bands.value = next
        }}
      />
      <h2>Matriks</h2>
      <MatrixEditor
        matrix={matrix.value}
        labelOf={labelOf}
        outcomes={outcomes}
        onChange={(next) => {
          matrix.value = next
        }}
      />
    </main>
  )
}

declare global {
  interface Window {
    /** What the editors have made, for tests to look at. */
    rulePage: {
      readonly state: () => Json
      readonly setRule: (next: Json) => void
      readonly setLanguage: (next: 'id' | 'en') => void
    }
  }
}

window.rulePage = {
  state: () => ({
    rule: rule.value,
    weights: weights.value,
    bands: bands.value.map((band) => ({ ...band })),
    matrix: matrix.value,
  }),
  setRule: (next) => {
    rule.value = next
  },
  setLanguage: (next) => {
    void speak(next, 'whole')
    document.documentElement.lang = next
  },
}
void speak('id', 'whole').then(() => render(<Page />, document.body))
