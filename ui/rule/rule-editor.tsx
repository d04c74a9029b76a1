import { useId, useMemo, useState } from 'preact/hooks'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { toRule } from '../../core/formula/to-rule.ts'
import type { Json } from '../../core/json.ts'
import { useIsBegun } from '../box/use-kept-box.ts'
import { language, words } from '../text/messages.ts'
import { BlockEditor } from './block-editor.tsx'
import { changedExample, type Example, type ExampleChange } from './example.ts'
import { FormulaBox } from './formula-box.tsx'
import { JsonBox, jsonName } from './json-box.tsx'
import { LiveExample } from './live-example.tsx'
import { PortabilityList } from './portability-list.tsx'
import { play, viewRule } from './read-rule.ts'
import { SentenceView } from './sentence-view.tsx'
import { Tabs } from './tabs.tsx'

export type RuleEditorProps = {
  readonly rule: Json
  /** The names that the rule may read, with words for them. */
  readonly variables: readonly KnownVariable[]
  /** Data to try the rule on; whoever edits the rule may change what it reads of them. */
  readonly example: Example
  readonly onChange: (rule: Json) => void
  /** Writes out what runs per row (`rows`, `{each}`) before the example is worked out; without it the rule runs as it is. */
  readonly expand?: (rule: Json) => Json
  /** Where a place of the rule that is written out stands in the rule itself. */
  readonly placeOf?: (pointer: string) => string
}

const same = <T,>(what: T) => what

/** One rule, three surfaces that stay in step: a formula, blocks and a sentence, with the JSON one press away. */
export function RuleEditor({
  rule,
  variables,
  example,
  onChange,
  expand = same,
  placeOf = same,
}: RuleEditorProps) {
  const [surface, setSurface] = useState(useIsBegun(jsonName) ? 'json' : 'blocks')
  const [selected, setSelected] = useState('')
  // What was changed of the example stays changed while the example itself moves on.
  const [changes, setChanges] = useState<readonly ExampleChange[]>([])
  const inputs = useMemo(() => changedExample(example, changes), [example, changes])
  const labelId = useId()
  const says = words.value.rule
  const view = useMemo(() => viewRule(rule, variables), [rule, variables])
  const written = useMemo(() => expand(rule), [rule, expand])
  const played = useMemo(
    () => (view ? play(written, inputs, placeOf) : null),
    [view, written, inputs, placeOf],
  )
  const pointer = view?.places.get(selected)
  const select = (at: string) =>
    setSelected([...(view?.places ?? [])].find(([, place]) => place === at)?.[0] ?? '')
  if (view === null) return <JsonBox rule={rule} variables={variables} onChange={onChange} view={null} />

  return (
    <section class="rule-editor stack" aria-labelledby={labelId}>
      <h3 id={labelId} class="visually-hidden">
        {says.title}
      </h3>
      <FormulaBox rule={rule} variables={variables} pointer={pointer} onSelect={select} onChange={onChange} />
      <Tabs
        label={says.surfaces}
        chosen={surface}
        onChoose={setSurface}
        tabs={[
          {
            key: 'blocks',
            title: says.blocks,
            panel: () => (
              <BlockEditor
                root={view.block}
                places={view.places}
                variables={variables}
                values={played?.values ?? new Map()}
                selected={selected}
                onSelect={setSelected}
                onChange={(block) => onChange(toRule(block))}
              />
            ),
          },
          {
            key: 'sentence',
            title: says.sentence,
            panel: () => (
              <SentenceView
                block={view.block}
                variables={variables}
                selected={selected}
                onSelect={setSelected}
              />
            ),
          },
          {
            key: 'json',
            title: jsonName,
            panel: () => (
              <div class="stack">
                <JsonBox rule={rule} variables={variables} onChange={onChange} view={view} />
                <PortabilityList rule={rule} written={written} example={inputs} language={language.value} />
              </div>
            ),
          },
        ]}
      />
      <LiveExample
        rule={written}
        variables={variables}
        inputs={inputs}
        played={played}
        onChange={(change) => setChanges([...changes.filter(({ path }) => path !== change.path), change])}
      />
    </section>
  )
}
