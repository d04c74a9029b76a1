import { Archive, Check, Copy } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Trayed } from '../../core/draft/tray.ts'
import type { ControlState } from '../../core/form/form-state.ts'
import type { Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { cleared, value } from '../../ui/form/entry.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import type { Fill } from './open-fill.ts'

/** What an older version of the form asked for and this one has no place for; nothing of it is sent. */
export function TrayPanel({ fill }: { readonly fill: Fill }) {
  const items = fill.tray.items.value
  const { tray } = words.value
  if (items.length === 0) return null
  return (
    <section class="sheet sheet-padded stack tray" aria-labelledby="tray-title">
      <div>
        <h2 id="tray-title" class="tray-title">
          <Archive size={20} aria-hidden="true" />
          {tray.title}
        </h2>
        <p class="soft">{tray.lead}</p>
      </div>
      <ul class="stack">
        {items.map((item) => (
          <TrayItem key={`${item.place} ${JSON.stringify(item.entry.value)}`} fill={fill} item={item} />
        ))}
      </ul>
    </section>
  )
}

function TrayItem({ fill, item }: { readonly fill: Fill; readonly item: Trayed }) {
  const [copied, setCopied] = useState(false)
  const { entry, place } = item
  const { tray } = words.value
  const text = plainText(entry.value)
  const label = entry.label === null ? entry.pointer : say(entry.label, language.value)
  const takeOut = () => {
    const before = fill.tray.entryAt(place)
    fill.tray.receive(place, cleared)
    fill.undoing.wrote({ pointer: place, before, entry: cleared, settles: true })
  }
  const goals = [...fill.draft.state.value.controls.values()].filter((control) => takes(control, entry.value))
  const insert = (path: string) => {
    const goal = goals.find((each) => each.path === path)
    if (goal === undefined) return
    const isText = goal.element.kind === 'text' || goal.element.kind === 'long-text'
    const there = typeof goal.value === 'string' && goal.value !== '' ? `${goal.value}\n` : ''
    fill.draft.write(path, value(isText ? `${there}${text}` : entry.value))
    takeOut()
  }
  return (
    <li class="tray-item">
      <p class="tray-label">
        {label} <span class="soft">({tray.fromVersion(entry.version)})</span>
      </p>
      <blockquote class="tray-value">{text}</blockquote>
      <p class="soft">{tray.reasons[entry.reason]}</p>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          {copied ? tray.copied : tray.copy}
        </button>
        {goals.length > 0 && (
          <select
            class="input input-small"
            aria-label={`${tray.insert}: ${label}`}
            value=""
            onChange={({ currentTarget }) => insert(currentTarget.value)}
          >
            <option value="">{tray.insert}</option>
            {goals.map((goal) => (
              <option key={goal.path} value={goal.path}>
                {say(goal.element.label, language.value)}
              </option>
            ))}
          </select>
        )}
        <button type="button" class="button button-small" onClick={takeOut}>
          {tray.letGo}
        </button>
      </div>
    </li>
  )
}

/** Where an answer could go: any text takes what can be read out, another field only what it has or could have. */
function takes({ element, visible, readOnly, choices, value: held }: ControlState, answer: Json): boolean {
  if (!visible || readOnly) return false
  const { kind } = element
  if (kind === 'text' || kind === 'long-text') return typeof answer !== 'object'
  if (held !== undefined) return false
  if (kind === 'integer' || kind === 'decimal' || kind === 'percentage' || kind === 'rupiah') {
    return typeof answer === 'number'
  }
  return choices.some((choice) => choice.value === answer)
}

/** An answer without its field, as well as it can be read out. */
export function plainText(answer: Json): string {
  if (typeof answer === 'number') return writeNumber(answer, language.value)
  if (typeof answer === 'boolean') return answer ? words.value.field.yes : words.value.field.no
  if (answer === null) return ''
  if (Array.isArray(answer)) return answer.map(plainText).join('; ')
  return typeof answer === 'string'
    ? answer
    : Object.entries(answer)
        .map(([name, each]) => `${name}: ${plainText(each)}`)
        .join('; ')
}
