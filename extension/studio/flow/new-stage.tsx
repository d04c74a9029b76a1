import { useState } from 'preact/hooks'
import { isObject } from '../../../core/json.ts'
import { addStage, type NewStage } from '../../../core/studio/flow/add-stage.ts'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import { useTyping } from '../../../ui/box/use-typing.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { Choose } from '../fields/choose.tsx'
import { Typed } from '../fields/typed.tsx'
import { type Flow, membersOf, textOf } from './flow.ts'

const kinds = ['open', 'calibration', 'transient', 'final'] as const

/** Below it the boxes of a stage that is not there yet are kept. */
export const newStagePlace = 'new stage'

type NewStageProps = { readonly flow: Flow; readonly onEnd: (made: string | null) => void }

/** Asks what a new stage is called, what kind it is, after which it comes, and who does what in it. */
export function NewStageForm({ flow, onEnd }: NewStageProps) {
  const texts = words.value.flow
  const stages = orderStages(flow.workflow).filter(({ json }) => json.kind !== 'final')
  const roles = Object.keys(membersOf(flow.workflow.roles))
  const forms = formsOf(flow)
  const unwritten = { value: '', fits: () => false, write: () => {} }
  const inIndonesian = useTyping({ name: [newStagePlace, texts.inIndonesian(texts.name)], ...unwritten })
  const inEnglish = useTyping({ name: [newStagePlace, texts.inEnglish(texts.name)], ...unwritten })
  const title = { id: inIndonesian.typing ?? '', en: inEnglish.typing ?? '' }
  const end = (name: string | null) => {
    inIndonesian.forget()
    inEnglish.forget()
    onEnd(name)
  }
  const [kind, setKind] = useState<NewStage['kind']>('open')
  const [after, setAfter] = useState(stages[0]?.name ?? '')
  const [role, setRole] = useState(roles.includes('superior') ? 'superior' : (roles[0] ?? ''))
  const [form, setForm] = useState(forms[0]?.value ?? '')
  const [missing, setMissing] = useState(false)
  const add = () => {
    const said = { id: title.id.trim() || title.en.trim(), en: title.en.trim() || title.id.trim() }
    if (said.id === '') {
      setMissing(true)
      return
    }
    const shared = { title: said, after: after === '' ? null : after }
    const stage: NewStage = kind === 'open' ? { kind, ...shared, role, form } : { kind, ...shared }
    const change = addStage(flow.workflow, stage)
    flow.write(change)
    end(String(change.places[0]?.at[1] ?? ''))
  }
  return (
    <form
      class="sheet sheet-padded stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <h3 tabIndex={-1} class="flow-focus">
        {texts.addStage}
      </h3>
      {missing && <p class="field-error">{texts.emptyText}</p>}
      <div class="studio-fields">
        <Typed
          label={texts.inIndonesian(texts.name)}
          note="flow.stage"
          live
          value={title.id}
          write={inIndonesian.type}
        />
        <Typed live label={texts.inEnglish(texts.name)} value={title.en} write={inEnglish.type} />
        <Choose
          label={texts.kind}
          note="flow.stageKind"
          value={kind}
          choices={kinds.map((each) => ({
            value: each,
            label: texts.kinds[each],
          }))}
          write={(chosen) => {
            setKind(kinds.find((each) => each === chosen) ?? 'open')
          }}
        />
        {kind !== 'final' && (
          <Choose
            label={texts.after}
            value={after}
            choices={[
              ...stages.map(({ name }) => ({ value: name, label: flow.stageTitle(name) })),
              { value: '', label: texts.noWayYet },
            ]}
            write={setAfter}
          />
        )}
        {kind === 'open' && (
          <>
            <Choose
              label={texts.role}
              note="flow.role"
              value={role}
              choices={roles.map((name) => ({ value: name, label: flow.roleTitle(name) }))}
              write={setRole}
            />
            <Choose label={texts.form} note="flow.form" value={form} choices={forms} write={setForm} />
          </>
        )}
      </div>
      <div class="row">
        <button type="submit" class="button button-main">
          {texts.add}
        </button>
        <button type="button" class="button" onClick={() => end(null)}>
          {words.value.app.cancel}
        </button>
      </div>
    </form>
  )
}

/** The forms of the project, by their titles. */
export function formsOf(flow: Flow): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(flow.studio.documents.value).flatMap(([name, json]) => {
    if (!name.startsWith('form/') || !isObject(json)) return []
    const value = name.slice('form/'.length)
    const title = membersOf(json.title)
    const label = textOf(title, language.value)
    return [{ value, label: label ?? value }]
  })
}
