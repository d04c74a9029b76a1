import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Text } from '../text.ts'

/**
 * Forms that a survey can ask with: those whose scoring takes a tally, so that answers come to figures.
 * `surveyForms(pack)` of the national pack has `satisfaction-survey` and `training-feedback`.
 */
export function surveyForms(pack: Pack): readonly { readonly id: string; readonly title: Text }[] {
  return Object.values(pack.forms)
    .filter(({ id }) => own(pack.scorings ?? {}, id)?.inputs.tally !== undefined)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title }) => ({ id, title }))
}
