import { Plus, RotateCcw, SquarePlus, Trash2 } from 'lucide-preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { ok } from '../../../core/result.ts'
import { answerNames } from '../../../core/studio/form-edit/answer-names.ts'
import { withValue } from '../../../core/studio/form-edit/at.ts'
import { goneParts } from '../../../core/studio/form-edit/layers.ts'
import { freeId } from '../../../core/studio/form-edit/names.ts'
import { withPages } from '../../../core/studio/form-edit/new-part.ts'
import { restorePart } from '../../../core/studio/form-edit/reset-part.ts'
import { say } from '../../../core/text.ts'
import { announce } from '../../../ui/form/announce.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { label, sure } from './acts.ts'
import { type Builder, textIn, withFormText } from './builder.ts'
import { ConditionBox, firstCondition } from './condition-box.tsx'
import { calledOf } from './part-words.ts'
import { Section } from './section.tsx'
import { SelectField } from './select-field.tsx'
import { TextPair } from './text-pair.tsx'

/** What is said of the form as a whole. */
export function FormSection({ builder }: { readonly builder: Builder }) {
  const form = builder.form.value
  const says = words.value.studio.forms
  const layout = isObject(form.layout) ? form.layout : {}
  return (
    <>
      <Section title={says.wordsTitle}>
        {(['title', 'intro'] as const).map((name) => (
          <TextPair
            key={name}
            label={says.texts[name]}
            value={textIn(form[name])}
            optional={name === 'intro'}
            long={name === 'intro'}
            write={(text) =>
              builder.change(
                label.words,
                sure((before) => withFormText(before, name, text)),
              )
            }
          />
        ))}
      </Section>
      {layout.type !== 'Categorization' && (
        <Section title={says.pagesTitle}>
          <p class="prop-hint">{says.pagesHint}</p>
          <button
            type="button"
            class="button button-small prop-button"
            onClick={() =>
              builder.change(
                label.add('page'),
                sure((before) => withPages(before, { id: 'Halaman 1', en: 'Page 1' })),
              )
            }
          >
            <SquarePlus size={16} aria-hidden="true" />
            {says.makePages}
          </button>
        </Section>
      )}
      <ChecksSection builder={builder} />
      <GoneSection builder={builder} />
    </>
  )
}

/** What must hold between answers; where it does not, the message stands at one of them. */
function ChecksSection({ builder }: { readonly builder: Builder }) {
  const form = builder.form.value
  const says = words.value.studio.forms
  const checks: readonly Json[] = Array.isArray(form.checks) ? form.checks : []
  const names = answerNames(form, [])
  const write = (next: readonly Json[]) =>
    builder.change(
      label.checks,
      sure((before) => withValue(before, ['checks'], next.length > 0 ? next : undefined)),
    )
  const add = () => {
    const [first] = names
    if (first === undefined) return
    const taken = new Set(checks.map((check) => (isObject(check) ? String(check.id) : '')))
    write([
      ...checks,
      {
        id: freeId('periksa', taken),
        when: firstCondition(builder, [], null),
        scope: scopeFor(first.name),
        message: { id: 'Periksa lagi isian ini.', en: 'Please check this answer.' },
      },
    ])
  }
  return (
    <Section title={says.checksTitle}>
      <p class="prop-hint">{says.checksHint}</p>
      {checks.map((check, index) => {
        if (!isObject(check)) return null
        const set = (members: JsonObject) => write(checks.with(index, { ...check, ...members }))
        return (
          <div key={String(check.id ?? index)} class="prop-item stack stack-tight">
            <div class="row row-apart">
              <strong>{says.check(index + 1)}</strong>
              <button
                type="button"
                class="button button-icon button-small"
                aria-label={says.removeCheck(index + 1)}
                onClick={() => write(checks.toSpliced(index, 1))}
              >
                <Trash2 size={16} aria-hidden="true" />
              </button>
            </div>
            <p class="prop-label">{says.checkWhen}</p>
            <ConditionBox
              builder={builder}
              title={says.checkWhen}
              start={[]}
              rule={check.when ?? null}
              onChange={(rule) => rule !== undefined && set({ when: rule })}
            />
            <SelectField
              label={says.checkAt}
              value={String(check.scope)}
              options={scopesWith(names, String(check.scope))}
              write={(scope) => set({ scope })}
            />
            <TextPair
              label={says.checkMessage}
              value={textIn(check.message)}
              long
              write={(text) => text && set({ message: text })}
            />
          </div>
        )
      })}
      <button
        type="button"
        class="button button-small prop-button"
        disabled={names.length === 0}
        onClick={add}
      >
        <Plus size={16} aria-hidden="true" />
        {says.addCheck}
      </button>
    </Section>
  )
}

function scopeFor(name: string): string {
  return `#${name
    .split('.')
    .slice(1)
    .map((each) => `/properties/${each}`)
    .join('')}`
}

function scopesWith(names: ReturnType<typeof answerNames>, now: string) {
  const known = names.map((name) => ({ value: scopeFor(name.name), title: say(name.label, language.value) }))
  return known.some(({ value }) => value === now) ? known : [{ value: now, title: now }, ...known]
}

/** What the base asks and this form does not; each can come back. */
function GoneSection({ builder }: { readonly builder: Builder }) {
  const { below, name } = builder
  const form = builder.form.value
  const gone = goneParts(form, below)
  const says = words.value.studio.forms
  if (below === undefined || gone.length === 0) return null
  return (
    <Section title={says.goneTitle}>
      <ul class="stack stack-tight">
        {gone.map((part) => {
          const called = calledOf(part, below)
          return (
            <li key={String(part.body.id)} class="row row-apart">
              <span>{called}</span>
              <button
                type="button"
                class="button button-small"
                onClick={() => {
                  const isDone = builder.change(label.restore, (before) =>
                    ok(restorePart(name, { form: before, below }, part)),
                  )
                  if (isDone) announce(says.wasReset)
                }}
              >
                <RotateCcw size={16} aria-hidden="true" />
                {says.bringBack}
                <span class="visually-hidden">: {called}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
