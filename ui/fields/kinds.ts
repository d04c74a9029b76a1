import { type Signal, signal } from '@preact/signals'
import type { VNode } from 'preact'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import type { FieldKind } from '../../core/form/model.ts'
import { ChoiceField } from './choice.tsx'
import { DecimalField } from './decimal.tsx'
import type { FieldProps } from './field-props.ts'
import { IntegerField } from './integer.tsx'
import { LongTextField } from './long-text.tsx'
import { PercentageField } from './percentage.tsx'
import { RupiahField } from './rupiah.tsx'
import { TextField } from './text.tsx'

/** Takes the controls of its own kind only; who looks it up by the control's kind may pass that control. */
type Draw = (props: FieldProps<never>) => VNode | null

export type FieldKindView = {
  /** One box with a label, several inputs under a legend, or a text that is its own label. */
  readonly frame: 'label' | 'legend' | 'own'
  /** What draws it, once that is read. */
  readonly drawn: Signal<Draw | undefined>
  readonly read: () => Promise<Draw>
}

/** How each kind of field is drawn: one file per kind, of which the rarer ones are read with a form that has them. */
export const kinds: { readonly [kind in FieldKind]: FieldKindView } = {
  text: here('label', TextField),
  'long-text': here('label', LongTextField),
  integer: here('label', IntegerField),
  decimal: here('label', DecimalField),
  percentage: here('label', PercentageField),
  rupiah: here('label', RupiahField),
  choice: here('legend', ChoiceField),
  date: apart('legend', async () => (await import('./date.tsx')).DateField),
  month: apart('legend', async () => (await import('./month.tsx')).MonthField),
  time: apart('label', async () => (await import('./time.tsx')).TimeField),
  duration: apart('legend', async () => (await import('./duration.tsx')).DurationField),
  'yes-no': apart('legend', async () => (await import('./yes-no.tsx')).YesNoField),
  acknowledgement: apart('own', async () => (await import('./acknowledgement.tsx')).AcknowledgementField),
  computed: apart('label', async () => (await import('./computed.tsx')).ComputedField),
  choices: apart('legend', async () => (await import('./choices.tsx')).ChoicesField),
  rating: apart('legend', async () => (await import('./rating.tsx')).RatingField),
  person: apart('legend', async () => (await import('./person.tsx')).PersonField),
  people: apart('legend', async () => (await import('./people.tsx')).PeopleField),
  repeat: apart('legend', async () => (await import('./repeat.tsx')).RepeatField),
  'indicator-table': apart('legend', async () => (await import('./indicator-table.tsx')).IndicatorTableField),
  matrix: apart('legend', async () => (await import('./matrix.tsx')).MatrixField),
  file: apart('label', async () => (await import('./file.tsx')).FileField),
}

/** Reads what draws the fields of a form, so that all of it stands at once when it is drawn. */
export async function readKinds({ controls }: Pick<CompiledForm, 'controls'>): Promise<void> {
  const needed = new Set<FieldKind>()
  // A calculated field looks alike whatever its kind.
  for (const { element, calculate } of controls.values())
    needed.add(calculate === null ? element.kind : 'computed').add(element.kind)
  await Promise.all([...needed].map((kind) => kinds[kind].read()))
}

/** What draws a kind; undefined until it is read, which begins when it is first asked for. */
export function drawOf({ drawn, read }: FieldKindView): Draw | undefined {
  // Who reads it with the form is told of a file that can't be read; here it is tried again when it is drawn anew.
  if (drawn.value === undefined) read().catch(() => {})
  return drawn.value
}

function here(frame: FieldKindView['frame'], draw: Draw): FieldKindView {
  return { frame, drawn: signal<Draw | undefined>(draw), read: async () => draw }
}

function apart(frame: FieldKindView['frame'], load: () => Promise<Draw>): FieldKindView {
  const drawn = signal<Draw | undefined>(undefined)
  const read = async () => {
    const draw = await load()
    drawn.value = draw
    return draw
  }
  return { frame, drawn, read }
}
