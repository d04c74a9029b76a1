import { Trash2 } from 'lucide-preact'
import { useContext, useMemo, useRef, useState } from 'preact/hooks'
import { isMainScoring } from '../../../core/pack/documents.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { documentRef } from '../../../core/studio/project.ts'
import {
  addScoring,
  partId,
  partsIn,
  removeScoring,
  scoringNames,
} from '../../../core/studio/scoring/scorings.ts'
import { codeFrom } from '../../../core/studio/sheet/sheet.ts'
import { BoxPlace, BoxPlaceContext } from '../../../ui/box/box-place.tsx'
import { Tabs } from '../../../ui/rule/tabs.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { useDevice } from '../../device.ts'
import type { PartProps } from '../parts.ts'
import type { Studio } from '../studio.ts'
import { useBegun } from '../use-begun.ts'
import { ExamplePicker } from './example-picker.tsx'
import { FollowUpsPanel } from './follow-ups-panel.tsx'
import { NewName } from './new-name.tsx'
import { OutputsPanel } from './outputs-panel.tsx'
import { examplesOf, viewScoring } from './scoring-view.ts'
import { StepEditor } from './step-editor.tsx'
import { StepList, titleOf } from './step-list.tsx'
import { TablesPanel } from './tables-panel.tsx'

/** How answers become a result: the scorings of the pack, and of each its steps, tables, results and follow-ups. */
export function ScoringPart({ studio, at }: PartProps) {
  const { go } = useDevice()
  const documents = studio.documents.value
  const names = scoringNames(documents)
  const name = names.find((each) => documentRef(each)?.id === at) ?? names[0]
  const says = words.value.scoring
  const address = (id: string) => `#/studio/${studio.row.key}/scoring/${encodeURIComponent(id)}`
  const main = name !== undefined && isMainScoring(documents[name] ?? {})
  return (
    <div class="stack">
      <div>
        <h2>{says.title}</h2>
        <p class="soft">{says.lead}</p>
      </div>
      <details class="scoring-names">
        <summary>
          {says.scorings(names.length)}
          {name !== undefined && <strong>: {titleOf(documents[name]?.title)}</strong>}
        </summary>
        <nav class="sheet-names" aria-label={says.title}>
          {names.map((each) => (
            <a
              key={each}
              class="step"
              href={address(documentRef(each)?.id ?? '')}
              aria-current={each === name ? 'page' : undefined}
            >
              {titleOf(documents[each]?.title)}
            </a>
          ))}
        </nav>
        <div class="row">
          <NewName
            label={says.newScoring}
            taken={names.map((each) => documentRef(each)?.id ?? '')}
            add={(id) => {
              studio.act(addScoring(documents, { id, title: { id, en: id } }))
              go(address(codeFrom(id)))
            }}
          />
          {name !== undefined && !main && (
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                studio.act(removeScoring(documents, name))
                go(`#/studio/${studio.row.key}/scoring`)
              }}
            >
              <Trash2 size={16} aria-hidden="true" />
              {says.removeScoring(titleOf(documents[name]?.title))}
            </button>
          )}
        </div>
      </details>
      {name !== undefined && <Scoring key={name} studio={studio} name={name} />}
    </div>
  )
}

function Scoring({ studio, name }: { readonly studio: Studio; readonly name: string }) {
  const documents = studio.documents.value
  const judged = studio.judged.value.judgement?.pack ?? null
  // While the pack cannot be put together, the example goes on with how it last could.
  const pack = useRef<Pack | null>(judged)
  if (judged !== null) pack.current = judged
  const [tab, setTab] = useState('steps')
  const [chosen, choose] = useState(0)
  const [shown, show] = useState(0)
  const examples = useMemo(() => examplesOf(documents, name, studio.row.base), [documents, name])
  const example = examples[shown] ?? examples[0]
  const view = useMemo(
    () => viewScoring(studio, { name, pack: pack.current, example }),
    [studio, documents, name, pack.current, example, language.value],
  )
  const says = words.value.scoring
  const steps = partsIn(view.document, 'steps')
  const place = useContext(BoxPlaceContext)
  useBegun(studio, place, ([begun = '', step]) => {
    if (tabs.includes(begun)) setTab(begun)
    if (begun === 'steps')
      choose(
        Math.max(
          0,
          steps.findIndex((each) => partId(each) === step),
        ),
      )
  })
  const index = Math.min(chosen, steps.length - 1)
  const step = steps[index]
  return (
    <>
      <ExamplePicker view={view} examples={examples} chosen={shown} choose={show} />
      <Tabs
        label={says.tabs}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          {
            key: 'steps',
            title: says.steps,
            panel: () => (
              <div class="step-columns">
                <StepList view={view} chosen={index} choose={choose} />
                {step && (
                  <BoxPlace of="steps">
                    <BoxPlace of={partId(step)}>
                      <StepEditor key={`${name} ${index}`} view={view} step={step} index={index} />
                    </BoxPlace>
                  </BoxPlace>
                )}
              </div>
            ),
          },
          {
            key: 'tables',
            title: says.tables,
            panel: () => (
              <BoxPlace of="tables">
                <TablesPanel view={view} />
              </BoxPlace>
            ),
          },
          {
            key: 'outputs',
            title: says.results,
            panel: () => (
              <BoxPlace of="outputs">
                <OutputsPanel view={view} />
              </BoxPlace>
            ),
          },
          {
            key: 'follow-ups',
            title: says.followUps,
            panel: () => (
              <BoxPlace of="follow-ups">
                <FollowUpsPanel view={view} />
              </BoxPlace>
            ),
          },
        ]}
      />
    </>
  )
}

const tabs: readonly string[] = ['steps', 'tables', 'outputs', 'follow-ups']
