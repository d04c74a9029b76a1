import type { Language } from '../../../core/text.ts'
import type { Term, TermId } from './terms.ts'

type Entry = readonly [TermId, Term]

/**
 * The terms in which every word of the query begins some word, of either language, those named so first; by the
 * alphabet of the reader's language. All of them for an empty query.
 */
export function findTerms(
  terms: { readonly [id in TermId]: Term },
  query: string,
  language: Language,
): readonly Entry[] {
  // The keys of such an object are its ids.
  const all = Object.entries(terms) as readonly [TermId, Term][]
  const asked = wordsIn(query)
  const hits = all.flatMap(([id, term]) => {
    const rank = rankOf(term, asked)
    return rank === null ? [] : [{ id, term, rank }]
  })
  const order = new Intl.Collator(language)
  return hits
    .toSorted((a, b) => a.rank - b.rank || order.compare(a.term.word[language], b.term.word[language]))
    .map(({ id, term }) => [id, term] as const)
}

function rankOf({ word, meaning }: Term, asked: readonly string[]): number | null {
  const named = [...wordsIn(word.id), ...wordsIn(word.en)]
  if (holdsAll(named, asked)) return 0
  return holdsAll([...named, ...wordsIn(meaning.id), ...wordsIn(meaning.en)], asked) ? 1 : null
}

function holdsAll(words: readonly string[], asked: readonly string[]): boolean {
  return asked.every((part) => words.some((word) => word.startsWith(part)))
}

function wordsIn(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
