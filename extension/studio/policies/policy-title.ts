import { own } from '../../../core/json.ts'
import { type Language, say } from '../../../core/text.ts'
import { policyChoices, policyWords } from './policy-words.ts'

/** What a policy is called by its path: `policyTitle('skp.use', 'id')` is `'Sasaran Kinerja Pegawai (SKP): Pemakaian'`. */
export function policyTitle(path: string, language: Language): string {
  const names = path.split('.')
  const titles = names.map((name, index) => {
    const words = own(policyWords, names.slice(0, index + 1).join('.'))
    return words === undefined ? name : say(words.name, language)
  })
  return titles.join(': ')
}

/** What one of its values is called; a value that nobody gave words is said as it is. */
export function policyValue(path: string, value: string, language: Language): string {
  const words = own(own(policyChoices, path) ?? {}, value) ?? own(plain, value)
  return words === undefined ? value : say(words, language)
}

const plain = {
  true: { id: 'ya', en: 'yes' },
  false: { id: 'tidak', en: 'no' },
  none: { id: 'tidak ada', en: 'none' },
}
