import { Info } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import { type Json, type JsonObject, own } from '../../../core/json.ts'
import { partFor } from '../../../core/pack/parts-for.ts'
import { merge } from '../../../core/pack/run-cases.ts'
import { placeInRule, type RowSets, writeOutRule } from '../../../core/scoring/rows.ts'
import type { Edit } from '../../../core/studio/edit.ts'
import { branchInForce } from '../../../core/studio/scoring/in-force.ts'
import { knownVariables } from '../../../core/studio/scoring/variables.ts'
import type { Text } from '../../../core/text.ts'
import { RuleEditor } from '../../../ui/rule/rule-editor.tsx'
import { words } from '../../../ui/text/messages.ts'
import type { ScoringView } from './scoring-view.ts'

type RuleFieldProps = {
  readonly view: ScoringView
  /** The way to the rule within the scoring. */
  readonly at: Edit['at']
  readonly rule: Json
  /** The step whose rule it is; undefined for what is reckoned after all steps. */
  readonly step?: string | undefined
  readonly each?: string | undefined
  /** The row whose figures the example shows, of a rule that runs per row. */
  readonly row?: string | undefined
  readonly label: Text
}

/** A rule of a scoring in its editor, with the names that it may read and the example's figures. */
export function RuleField({ view, at, rule, step, each, row, label }: RuleFieldProps) {
  const { asked, pack, running, example, tried, put } = view
  const branch = branchInForce(rule, asked)
  const says = words.value.scoring
  const position = running?.steps.findIndex(({ id }) => id === step) ?? -1
  const input = useMemo<JsonObject>(
    () => (example ? merge(example.cases.input, example.row.change ?? {}) : {}),
    [example],
  )
  const variables = useMemo(
    () =>
      pack && running
        ? knownVariables(pack, running, {
            step: position < 0 ? running.steps.length : position,
            example: input,
          })
        : [],
    [pack, running, position, input],
  )
  const sets: RowSets = tried?.sets ?? {}
  const rows = each === undefined ? [] : (own(sets, each) ?? [])
  const shown = rows.find(({ id }) => id === row) ?? rows[0] ?? null
  const expand = useMemo(
    () => (written: Json) => writeOutRule(partFor(written, asked) ?? null, { sets, row: shown }),
    [asked, tried?.sets, shown],
  )
  const placeOf = useMemo(
    () => (pointer: string) => placeInRule(branch.rule, pointer, sets),
    [branch.rule, tried?.sets],
  )
  return (
    <div class="stack">
      {branch.policies.length > 0 && (
        <p class="row soft">
          <Info size={16} aria-hidden="true" />
          <span>
            {says.byPolicy(branch.policies.map(([path, value]) => `${path} = ${value}`).join(', '))}
          </span>
        </p>
      )}
      <RuleEditor
        rule={branch.rule}
        variables={variables}
        example={tried?.seen ?? nothing}
        expand={expand}
        placeOf={placeOf}
        onChange={(next) => put([...at, ...branch.at], next, label)}
      />
    </div>
  )
}

const nothing = {}
