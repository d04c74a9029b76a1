import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { FormChange } from './change.ts'

/**
 * A change of a form in words for whoever fills it; `labelOf` says what a field is called now, or was.
 * `describeChange({ kind: 'now-required', severity: 'blocking', path: 'hobby' }, () => label).id` is
 * `'“Hobi” kini wajib diisi.'`.
 */
export function describeChange(change: FormChange, labelOf: (path: string) => Text): Text {
  const { kind } = change
  if (kind === 'check-changed') {
    return {
      id: 'Pemeriksaan antarjawaban berubah.',
      en: 'A check between answers has changed.',
    }
  }
  const label = 'label' in change ? change.label : labelOf(change.path)
  switch (kind) {
    case 'field-added':
      return change.required
        ? about(label, ['Isian baru yang wajib: “', '”.'], ['New question that must be answered: “', '”.'])
        : about(label, ['Isian baru: “', '”.'], ['New question: “', '”.'])
    case 'field-removed':
      return about(label, ['“', '” tidak ditanyakan lagi.'], ['“', '” is no longer asked.'])
    case 'field-moved':
      return about(
        label,
        ['“', '” pindah tempat; jawaban Anda ikut.'],
        ['“', '” has moved, with your answer.'],
      )
    case 'kind-changed':
      return about(label, ['“', '” kini diisi dengan cara lain.'], ['“', '” is answered in another way now.'])
    case 'choice-added':
      return about(label, ['“', '” mendapat pilihan baru.'], ['“', '” has a new choice.'])
    case 'choice-removed':
      return about(label, ['“', '” kehilangan satu pilihan.'], ['“', '” has lost a choice.'])
    case 'now-required':
      return about(label, ['“', '” kini wajib diisi.'], ['“', '” must be answered now.'])
    case 'no-longer-required':
      return about(label, ['“', '” tidak wajib lagi.'], ['“', '” need not be answered any more.'])
    case 'constraint-changed':
      return about(label, ['Batas untuk “', '” berubah.'], ['The limits of “', '” have changed.'])
    case 'rule-changed':
      return change.rule === 'calculate'
        ? about(label, ['Cara menghitung “', '” berubah.'], ['“', '” is worked out in another way.'])
        : about(label, ['Kapan “', '” ditanyakan berubah.'], ['When “', '” is asked has changed.'])
    case 'text-changed':
      return about(label, ['Kata-kata pada “', '” berubah.'], ['The words of “', '” have changed.'])
    default:
      return assertNever(kind)
  }
}

type Around = readonly [before: string, after: string]

function about(label: Text, id: Around, en: Around): Text {
  return { id: id[0] + label.id + id[1], en: en[0] + label.en + en[1] }
}
