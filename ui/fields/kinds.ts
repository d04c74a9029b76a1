import type { VNode } from 'preact'
import type { FieldKind } from '../../core/form/model.ts'
import { AcknowledgementField } from './acknowledgement.tsx'
import { ChoiceField } from './choice.tsx'
import { ChoicesField } from './choices.tsx'
import { ComputedField } from './computed.tsx'
import { DateField } from './date.tsx'
import { DecimalField } from './decimal.tsx'
import { DurationField } from './duration.tsx'
import type { FieldProps } from './field-props.ts'
import { FileField } from './file.tsx'
import { IndicatorTableField } from './indicator-table.tsx'
import { IntegerField } from './integer.tsx'
import { LongTextField } from './long-text.tsx'
import { MatrixField } from './matrix.tsx'
import { MonthField } from './month.tsx'
import { PeopleField } from './people.tsx'
import { PercentageField } from './percentage.tsx'
import { PersonField } from './person.tsx'
import { RatingField } from './rating.tsx'
import { RepeatField } from './repeat.tsx'
import { RupiahField } from './rupiah.tsx'
import { TextField } from './text.tsx'
import { TimeField } from './time.tsx'
import { YesNoField } from './yes-no.tsx'

export type FieldKindView = {
  /** Takes the controls of its own kind only; who looks it up by the control's kind may pass that control. */
  readonly draw: (props: FieldProps<never>) => VNode | null
  /** One box with a label, several inputs under a legend, or a text that is its own label. */
  readonly frame: 'label' | 'legend' | 'own'
}

/** How each kind of field is drawn: one file per kind. */
export const kinds: { readonly [kind in FieldKind]: FieldKindView } = {
  text: { draw: TextField, frame: 'label' },
  'long-text': { draw: LongTextField, frame: 'label' },
  integer: { draw: IntegerField, frame: 'label' },
  decimal: { draw: DecimalField, frame: 'label' },
  percentage: { draw: PercentageField, frame: 'label' },
  rupiah: { draw: RupiahField, frame: 'label' },
  date: { draw: DateField, frame: 'legend' },
  month: { draw: MonthField, frame: 'legend' },
  time: { draw: TimeField, frame: 'label' },
  duration: { draw: DurationField, frame: 'legend' },
  'yes-no': { draw: YesNoField, frame: 'legend' },
  acknowledgement: { draw: AcknowledgementField, frame: 'own' },
  computed: { draw: ComputedField, frame: 'label' },
  choice: { draw: ChoiceField, frame: 'legend' },
  choices: { draw: ChoicesField, frame: 'legend' },
  rating: { draw: RatingField, frame: 'legend' },
  person: { draw: PersonField, frame: 'legend' },
  people: { draw: PeopleField, frame: 'legend' },
  repeat: { draw: RepeatField, frame: 'legend' },
  'indicator-table': { draw: IndicatorTableField, frame: 'legend' },
  matrix: { draw: MatrixField, frame: 'legend' },
  file: { draw: FileField, frame: 'label' },
}
