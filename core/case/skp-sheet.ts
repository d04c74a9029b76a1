import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Case } from './model.ts'
import { isAgreed, plannedIn, rowsOf } from './skp.ts'
import type { CaseView, SkpAspect, SkpRow, SkpSheet } from './view.ts'

/**
 * The plan of an appraisal with what was realised and what the superior wrote to it, as one kind of reader may see it:
 * the superior's figures and words reach the person with the result. Undefined where nothing was planned.
 * `skpSheet(opened, 'self')?.rows[0]?.plan` may be `'Layanan perizinan terbit tepat waktu'`.
 */
export function skpSheet(opened: Case, relation: CaseView['relation']): SkpSheet | undefined {
  const plan = plannedIn(opened)
  if (plan === undefined) return undefined
  const isTold = relation !== 'self' || opened.snapshot.resultShared
  const rated = isTold ? ratingIn(opened) : undefined
  const reported = opened.submissions.findLast(({ spec }) => spec === 'report-skp')?.answers
  const rows = rowsOf(rated?.skpResults ?? reported?.results ?? plan.results)
  return {
    agreed: isAgreed(opened),
    rows: rows.map(rowOf),
    ...texts(plan, ['resources', 'accountability', 'consequences']),
    ...(isObject(plan.expectations) ? { expectations: wordsIn(plan.expectations) } : {}),
    ...texts({ rating: rated?.skpRating ?? null, reason: rated?.skpReason ?? null }, ['rating', 'reason']),
  }
}

/** The newest rating by an official that was not taken back. */
function ratingIn({ submissions, snapshot }: Case): JsonObject | undefined {
  const left = new Set(snapshot.tasks.flatMap(({ id, recused }) => (recused ? [id] : [])))
  return submissions.findLast(({ task, answers }) => !left.has(task) && Array.isArray(answers.skpResults))
    ?.answers
}

const aspects = ['quantity', 'quality', 'time', 'cost'] as const

function rowOf(row: JsonObject): SkpRow {
  return {
    plan: textIn(row.plan) ?? '',
    kind: row.kind === 'additional' ? 'additional' : 'main',
    aspects: aspects.flatMap((aspect) => aspectOf(aspect, row[aspect])),
    ...texts(row, ['intervenes', 'perspective', 'measures', 'realised', 'feedback', 'rating']),
  }
}

function aspectOf(aspect: SkpAspect['aspect'], given: Json | undefined): readonly SkpAspect[] {
  if (!isObject(given) || typeof given.target !== 'number') return []
  const realised = typeof given.verified === 'number' ? given.verified : given.realisation
  return [
    {
      aspect,
      indicator: textIn(given.indicator) ?? '',
      target: given.target,
      unit: textIn(given.unit) ?? '',
      ...(typeof realised === 'number' ? { realised } : {}),
      ...texts(given, ['evidence']),
    },
  ]
}

function texts<Name extends string>(from: JsonObject, names: readonly Name[]) {
  const found = names.flatMap((name) => {
    const text = textIn(from[name])
    return text === undefined ? [] : [[name, text] as const]
  })
  // Each name is one of those asked for, or absent.
  return Object.fromEntries(found) as { readonly [name in Name]?: string }
}

function wordsIn(given: JsonObject): { readonly [name: string]: string } {
  return texts(given, Object.keys(given)) as { readonly [name: string]: string }
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
