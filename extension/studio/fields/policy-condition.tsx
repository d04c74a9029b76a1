import { X } from 'lucide-preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { type AskedPolicy, askedPolicies } from '../../../core/studio/policies/asked-policies.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { policyTitle, policyValue } from '../policies/policy-title.ts'
import { ChoosePolicy } from './choose-policy.tsx'

type PolicyConditionProps = {
  readonly documents: ProjectDocuments
  /** `onlyIf` of a part: per policy, the values under which it is there. */
  readonly value: Json | undefined
  readonly disabled?: boolean
  readonly write: (value: JsonObject | undefined) => void
}

/** Under which policies a part is there at all, as sentences that can be changed. */
export function PolicyCondition({ documents, value, disabled = false, write }: PolicyConditionProps) {
  const texts = words.value.studio.policy
  const rows = waysIn(value)
  const policies = askedPolicies(documents)
  const free = policies.filter(
    ({ path, values }) => values.length > 1 && !rows.some(([name]) => name === path),
  )
  const put = (path: string, among: readonly string[] | undefined) => {
    const known: JsonObject = isObject(value) ? value : {}
    const kept = Object.entries(known).filter(([name]) => name !== path)
    const next = among === undefined ? kept : Object.entries({ ...known, [path]: among })
    write(next.length === 0 ? undefined : Object.fromEntries(next))
  }
  return (
    <details class="flow-more" open={rows.length > 0}>
      <summary>{texts.title}</summary>
      <div class="stack stack-tight">
        {rows.length === 0 && <p class="soft">{texts.always}</p>}
        {rows.map(([path, among]) => (
          <PolicyRow
            key={path}
            policy={policies.find((one) => one.path === path) ?? { path, now: 'none', values: among }}
            among={among}
            disabled={disabled}
            write={(next) => put(path, next)}
          />
        ))}
        {free.length > 0 && !disabled && (
          <ChoosePolicy label={texts.add} policies={free} choose={({ path, now }) => put(path, [now])} />
        )}
      </div>
    </details>
  )
}

type RowProps = {
  readonly policy: AskedPolicy
  readonly among: readonly string[]
  readonly disabled: boolean
  readonly write: (among: readonly string[] | undefined) => void
}

function PolicyRow({ policy: { path, now, values }, among, disabled, write }: RowProps) {
  const texts = words.value.studio.policy
  const title = policyTitle(path, language.value)
  const all = [...new Set([...values, ...among])]
  const said = among.map((each) => policyValue(path, each, language.value)).join(texts.or)
  return (
    <fieldset class="stack stack-tight">
      <legend class="field-label">{texts.onlyIf(title, said)}</legend>
      {all.map((each) => (
        <label key={each} class="option">
          <input
            type="checkbox"
            checked={among.includes(each)}
            // Under no value at all it would never be there.
            disabled={disabled || (among.length === 1 && among[0] === each)}
            onChange={({ currentTarget }) =>
              write(all.filter((one) => (one === each ? currentTarget.checked : among.includes(one))))
            }
          />
          <span>{policyValue(path, each, language.value)}</span>
        </label>
      ))}
      <p class="soft">{texts.now(policyValue(path, now, language.value), among.includes(now))}</p>
      {!disabled && (
        <div class="row">
          <button type="button" class="button button-quiet button-small" onClick={() => write(undefined)}>
            <X size={14} aria-hidden="true" />
            {texts.remove}
            <span class="visually-hidden">: {title}</span>
          </button>
        </div>
      )}
    </fieldset>
  )
}

function waysIn(value: Json | undefined): readonly (readonly [string, readonly string[]])[] {
  if (!isObject(value)) return []
  return Object.entries(value).map(([path, among]) => [
    path,
    Array.isArray(among) ? among.filter((item: Json): item is string => typeof item === 'string') : [],
  ])
}
