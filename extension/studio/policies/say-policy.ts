import type { SayPolicy } from '../../../core/case/policy-changes.ts'
import { numberText } from '../../../core/form/say-number.ts'
import { own } from '../../../core/json.ts'
import { policyValue } from './policy-title.ts'
import { policyWords } from './policy-words.ts'

/** Policies as the studio calls them, in both languages. */
export const sayPolicy: SayPolicy = {
  title: (path) => own(policyWords, path)?.name ?? null,
  value(path, value) {
    // Sizes are typed in megabytes.
    if (typeof value === 'number') return numberText(path.endsWith('Bytes') ? value / 1024 ** 2 : value)
    const text = String(value)
    return { id: policyValue(path, text, 'id'), en: policyValue(path, text, 'en') }
  },
}
