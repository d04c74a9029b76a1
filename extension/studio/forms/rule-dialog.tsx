import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Json, JsonObject } from '../../../core/json.ts'
import { ruleVariables } from '../../../core/studio/form-edit/answer-names.ts'
import { writeOut } from '../../../core/studio/form-edit/form-given.ts'
import { BoxPlace } from '../../../ui/box/box-place.tsx'
import { useForgetWithin, useKeptBox } from '../../../ui/box/use-kept-box.ts'
import { RuleEditor } from '../../../ui/rule/rule-editor.tsx'
import { words } from '../../../ui/text/messages.ts'
import type { Builder } from './builder.ts'
import { contextNames, exampleFor } from './example.ts'

type DialogProps = {
  readonly builder: Builder
  readonly title: string
  readonly start: readonly string[]
  readonly rule: Json
  readonly onSave: (rule: Json) => void
  readonly onClose: () => void
}

/** The whole editor of a rule, over the page: nothing is changed before it is saved. */
export function RuleDialog({ builder, title, start, rule, onSave, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Named as the dialog is: whoever opens it looks for a rule that was begun in it.
  const stands = useMemo(() => JSON.stringify(rule), [rule])
  const kept = useKeptBox([title, title], stands)
  // It was written by `JSON.stringify` below.
  const [made, setMade] = useState<Json>(() => (kept.text === null ? rule : (JSON.parse(kept.text) as Json)))
  const forget = useForgetWithin(title)
  const form = builder.form.value
  const variables = useMemo(() => ruleVariables(form, start, contextNames(builder)), [form, start.join('/')])
  const example = useMemo((): JsonObject => exampleFor(builder, start), [form, start.join('/')])
  useLayoutEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="dialog rule-dialog"
      aria-label={title}
      onClose={() => {
        forget()
        onClose()
      }}
    >
      <div class="stack">
        <h2>{title}</h2>
        <BoxPlace of={title}>
          <RuleEditor
            rule={made}
            variables={variables}
            example={example}
            onChange={(next) => {
              setMade(next)
              kept.keep(JSON.stringify(next), stands)
            }}
            expand={(each) => writeOut(each, builder.given.peek())}
          />
        </BoxPlace>
        <div class="row">
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              forget()
              onSave(made)
              dialog.current?.close()
            }}
          >
            {words.value.studio.forms.useRule}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.value.app.cancel}
          </button>
        </div>
      </div>
    </dialog>
  )
}
