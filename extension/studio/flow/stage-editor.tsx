import { Trash2 } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { JsonObject } from '../../../core/json.ts'
import { moveStage } from '../../../core/studio/flow/move-stage.ts'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import { kindOf, onwardFrom } from '../../../core/studio/flow/read-stages.ts'
import { removeStage } from '../../../core/studio/flow/remove-stage.ts'
import { renameIn } from '../../../core/studio/flow/rename.ts'
import { setStagePolicy } from '../../../core/studio/flow/stage-policy.ts'
import type { Use } from '../../../core/studio/flow/uses-of.ts'
import { announce } from '../../../ui/form/announce.ts'
import { words } from '../../../ui/text/messages.ts'
import { Choose } from '../fields/choose.tsx'
import { PolicyCondition } from '../fields/policy-condition.tsx'
import { Typed } from '../fields/typed.tsx'
import { DeadlineEditor } from './deadline-editor.tsx'
import { EffectList } from './effect-list.tsx'
import type { Flow } from './flow.ts'
import { Layer, TextPair } from './flow-fields.tsx'
import { ReopeningList } from './reopening-list.tsx'
import { TaskList } from './task-list.tsx'
import { UseList } from './use-list.tsx'
import { WayList } from './way-list.tsx'

type StageEditorProps = { readonly flow: Flow; readonly name: string; readonly json: JsonObject }

/** One stage with all that is in it. */
export function StageEditor({ flow, name, json }: StageEditorProps) {
  const texts = words.value.flow
  const head = useRef<HTMLHeadingElement>(null)
  const at = ['states', name] as const
  const title = flow.stageTitle(name)
  useLayoutEffect(() => {
    head.current?.focus({ preventScroll: true })
    head.current?.scrollIntoView({ block: 'nearest' })
  }, [name])
  const kind = kindOf(json)
  return (
    <article class="sheet sheet-padded stack flow-editor" aria-labelledby="flow-stage">
      <header class="row row-apart">
        <h3 id="flow-stage" ref={head} tabIndex={-1} class="flow-focus">
          {title}
        </h3>
        <Layer flow={flow} at={at} what={title} />
      </header>
      <p class="soft">{texts.kinds[kind]}</p>
      <TextPair
        flow={flow}
        at={[...at, 'title']}
        label={texts.name}
        note="flow.stage"
        done={{ id: `Ubah nama tahap “${title}”`, en: `Rename the stage “${title}”` }}
      />
      <WhenThere flow={flow} name={name} json={json} />
      {(kind === 'open' || kind === 'calibration') && (
        <>
          <TaskList flow={flow} stage={name} json={json} />
          <DeadlineEditor flow={flow} stage={name} json={json} />
        </>
      )}
      {kind === 'transient' && <EffectList flow={flow} at={[...at, 'effects']} title={texts.effectsHere} />}
      {kind === 'final' ? (
        <ReopeningList flow={flow} stage={name} json={json} />
      ) : (
        <WayList flow={flow} stage={name} json={json} />
      )}
      <Placing flow={flow} name={name} isEnd={kind === 'final'} />
    </article>
  )
}

/** Under which policies the stage is there, and where one goes who would have come to it else. */
function WhenThere({ flow, name, json }: StageEditorProps) {
  const past = onwardFrom({ name, json })
  return (
    <div class="stack stack-tight">
      <PolicyCondition
        documents={flow.studio.documents.value}
        value={json.onlyIf}
        disabled={!flow.standing(['states', name, 'onlyIf']).isOpen}
        write={(onlyIf) => flow.write(setStagePolicy(flow.workflow, { name, onlyIf }))}
      />
      {json.onlyIf !== undefined && past !== undefined && (
        <p class="soft">{words.value.studio.policy.ledPast(flow.stageTitle(past))}</p>
      )}
    </div>
  )
}

/** Where the stage stands in the course, its short name, and the way to take it out. */
function Placing({
  flow,
  name,
  isEnd,
}: {
  readonly flow: Flow
  readonly name: string
  readonly isEnd: boolean
}) {
  const texts = words.value.flow
  const [uses, setUses] = useState<readonly Use[] | null>(null)
  const [instead, setInstead] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const { documents, row } = flow.studio
  const others = orderStages(flow.workflow).filter((stage) => stage.name !== name)
  const { isOwn, isOpen } = flow.standing(['states', name])
  const choices = others.map((stage) => ({ value: stage.name, label: flow.stageTitle(stage.name) }))
  const remove = (to: string) => {
    const removed = removeStage(documents.peek(), to === '' ? { name } : { name, instead: to })
    if (removed.kind === 'err') {
      setUses(removed.error.uses)
      announce(texts.stillUsed(removed.error.uses.length))
      return
    }
    flow.write(removed.value)
    announce(texts.removed(flow.stageTitle(name)))
    location.hash = `#/studio/${row.key}/flow`
  }
  return (
    <details class="flow-more">
      <summary>{texts.placing}</summary>
      <div class="stack">
        <div class="studio-fields">
          {!isEnd && (
            <Choose
              label={texts.moveAfter}
              value=""
              choices={[
                { value: '', label: texts.stays },
                ...choices.filter(({ value }) => {
                  const found = others.find((stage) => stage.name === value)
                  return found?.json.kind !== 'final'
                }),
              ]}
              write={(after) => {
                if (after === '') return
                const moved = moveStage(flow.workflow, { name, after })
                setTrouble(moved.kind === 'err' ? texts.cannotMove[moved.error.kind] : null)
                if (moved.kind === 'ok') flow.write(moved.value)
              }}
            />
          )}
          <Typed
            label={texts.code}
            note="flow.code"
            value={name}
            disabled={!isOwn && row.base !== null}
            fault={(text) => {
              const renamed = renameIn(documents.peek(), { kind: 'state', name }, text)
              return renamed.kind === 'ok' || text === name ? null : texts.nameTrouble[renamed.error.kind]
            }}
            write={(text) => {
              const renamed = renameIn(documents.peek(), { kind: 'state', name }, text)
              if (renamed.kind === 'err') return
              flow.write(renamed.value)
              location.hash = `#/studio/${row.key}/flow/${encodeURIComponent(text)}`
            }}
          />
        </div>
        {trouble !== null && (
          <p class="field-error" role="alert">
            {trouble}
          </p>
        )}
        {!isOpen && row.base !== null && <p class="soft">{texts.closedStage}</p>}
        <div class="row">
          <button type="button" class="button" disabled={!isOpen} onClick={() => remove('')}>
            <Trash2 size={16} aria-hidden="true" />
            {texts.removeStage}
          </button>
        </div>
        {uses !== null && uses.length > 0 && (
          <div class="stack stack-tight">
            <UseList flow={flow} uses={uses} />
            <Choose
              label={texts.instead}
              value={instead}
              choices={[{ value: '', label: texts.choose }, ...choices]}
              write={setInstead}
            />
            <div class="row">
              <button
                type="button"
                class="button button-danger"
                disabled={instead === ''}
                onClick={() => remove(instead)}
              >
                {texts.removeAndLead}
              </button>
            </div>
          </div>
        )}
      </div>
    </details>
  )
}
