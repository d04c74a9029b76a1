import { own } from '../json.ts'
import { compile } from '../logic/compile.ts'
import { describe } from '../logic/describe.ts'
import { nearest } from '../logic/nearest.ts'
import type { Rule } from '../scoring/model.ts'
import type { Text } from '../text.ts'
import { allSpecs } from '../workflow/tasks.ts'
import type { InputRule, Pack, SideScoring } from './model.ts'
import type { PackProblem } from './problem.ts'

/**
 * What a scoring beside the appraisal's own is fed with: its rules compile, and read only what an appraisal has. An
 * input of single people may be read under the scoring's own name for it although no task of this course fills it:
 * the scoring then waits for a region whose course does.
 * `checkAppraisalUse(pack, side, 'scorings/nine-box.scoring.json')` is `[]` when all is well.
 */
export function checkAppraisalUse(pack: Pack, side: SideScoring, file: string): readonly PackProblem[] {
  const { appraisal } = side
  if (appraisal === undefined) return []
  const problem = (path: string, kind: string, text: Text): PackProblem => ({ file, path, kind, text })
  const declared = Object.keys(side.inputs)
  const unknown = Object.keys(appraisal.inputs).filter((name) => !declared.includes(name))
  const rules = [
    ['/appraisal/when', appraisal.when] as const,
    ...Object.entries(appraisal.inputs).flatMap(([name, properties]) =>
      rulesIn(properties, `/appraisal/inputs/${name}`),
    ),
  ]
  return [
    ...unknown.map((name) =>
      problem(`/appraisal/inputs/${name}`, 'unknown-input', {
        id: `“${name}” tidak ada pada “inputs”.${maybe(nearest(name, declared))?.id ?? ''}`,
        en: `“${name}” is not among “inputs”.${maybe(nearest(name, declared))?.en ?? ''}`,
      }),
    ),
    ...rules.flatMap(([path, rule]): readonly PackProblem[] => {
      const ready = compile(rule)
      if (ready.kind === 'err') return ready.error.map((why) => problem(path, 'bad-rule', describe(why)))
      return ready.value.reads.paths
        .filter((read) => !isThere(pack, side, read.split('.')))
        .map((read) =>
          problem(path, 'unknown-variable', {
            id: `Aturan membaca “${read}”, yang tidak ada pada penilaian.`,
            en: `A rule reads “${read}”, which an appraisal does not have.`,
          }),
        )
    }),
  ]
}

function rulesIn(
  properties: { readonly [property: string]: InputRule },
  at: string,
): readonly (readonly [string, Rule])[] {
  return Object.entries(properties).flatMap(([name, rule]) => {
    if (!isItems(rule)) return [[`${at}/${name}`, rule] as const]
    return rule.items.flatMap((item, index) => rulesIn(item, `${at}/${name}/items/${index}`))
  })
}

/** True for a list that is written item by item: `{ items: [{ months: 12 }] }`; no operator is called that. */
export function isItems(
  rule: InputRule,
): rule is { readonly items: readonly { readonly [property: string]: Rule }[] } {
  return typeof rule === 'object' && rule !== null && !Array.isArray(rule) && Object.hasOwn(rule, 'items')
}

function isThere(
  pack: Pack,
  side: SideScoring,
  [first, second = '', third = '']: readonly string[],
): boolean {
  switch (first) {
    case 'inputs': {
      const single = allSpecs(pack.workflow).flatMap(({ input }) =>
        input && !input.many ? [input.name] : [],
      )
      return single.includes(second) || own(side.inputs, second)?.many === false
    }
    case 'subject':
      return ['post', 'grade', 'unit', 'frontLine'].includes(second)
    case 'cycle':
      return second === 'months'
    case 'result':
      if (second === 'outputs') return Object.hasOwn(pack.scoring.outputs, third)
      return second === 'steps' && pack.scoring.steps.some(({ id }) => id === third)
    case 'policies':
      return Object.hasOwn(pack.policies, second)
    default:
      return false
  }
}

function maybe(near: string | undefined): Text | undefined {
  return near === undefined
    ? undefined
    : { id: ` Mungkin maksudnya “${near}”.`, en: ` Did you mean “${near}”?` }
}
