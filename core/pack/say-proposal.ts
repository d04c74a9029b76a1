import { fromRule } from '../formula/from-rule.ts'
import { plainSentence, sentenceOf } from '../formula/sentence.ts'
import { tidy } from '../formula/tidy.ts'
import { isObject, type Json, own } from '../json.ts'
import { type Language, say } from '../text.ts'
import type { ProposalRule } from './model.ts'
import { type Proposing, proposalNames } from './proposal-names.ts'

/**
 * When something is proposed, in a sentence for those whom it concerns: names and outcomes in the reader's words.
 * `sayWhen(rule, pack, 'id')` is `'“Predikat kinerja” sama dengan “Sangat Baik”'`.
 */
export function sayWhen({ when }: Pick<ProposalRule, 'when'>, pack: Proposing, language: Language): string {
  const names = new Map(proposalNames(pack).map(({ name, label }) => [name, say(label, language)]))
  const wordOf = (id: string) => {
    const known = own(pack.scoring.outcomes, id) ?? pack.behaviours.find((row) => row.id === id)?.name
    return known === undefined ? id : say(known, language)
  }
  const labelOf = (path: string) => names.get(path)
  return plainSentence(sentenceOf(fromRule(inWords(tidy(when), wordOf)), { language, labelOf }))
}

/** The rule with its constants in words; what a variable is called by stays. */
function inWords(rule: Json, wordOf: (id: string) => string): Json {
  if (typeof rule === 'string') return wordOf(rule)
  if (Array.isArray(rule)) return rule.map((item: Json) => inWords(item, wordOf))
  if (!isObject(rule) || 'var' in rule) return rule
  // “… sama dengan benar” says no more than “…”.
  const [asked, wanted]: readonly Json[] = Array.isArray(rule['==']) ? rule['=='] : []
  if (asked !== undefined && wanted === true) return asked
  return Object.fromEntries(Object.entries(rule).map(([name, part]) => [name, inWords(part, wordOf)]))
}
