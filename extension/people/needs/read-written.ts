import { type FormState, formState } from '../../../core/form/form-state.ts'
import { openForm } from '../../../core/form/open-form.ts'
import type { UnitNeedLine } from '../../../core/protocol/unit-needs.ts'
import type { Database } from '../../store/database.ts'
import { readRow } from '../../store/rows.ts'

/** Answers as their form shows them; null where this device does not have the form. */
export async function readWritten(
  db: Database,
  { form, answers }: NonNullable<UnitNeedLine['written']>,
): Promise<FormState | null> {
  const document = await readRow(db, 'form', `${form.id}@${form.version}`)
  const compiled = document && (await openForm(document))
  if (compiled?.kind !== 'ok') return null
  // What was calculated is among the answers; the form would reckon it anew from what it was shown then.
  return formState(compiled.value, { answers, context: contextOf(answers) })
}

/** What the form was shown of the unit, as its calculated answers have kept it. */
function contextOf({ unit = null, staff = null, frontLine = null }: UnitNeedLineAnswers) {
  return { unit, people: staff, frontLine }
}

type UnitNeedLineAnswers = NonNullable<UnitNeedLine['written']>['answers']
