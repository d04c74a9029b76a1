import { Plus } from 'lucide-preact'
import type { OfferedCourse } from '../../core/followup/course.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { ActionFields } from './action-fields.tsx'
import { type DecisionDraft, noAction } from './decision-draft.ts'
import { Evidence, Reason } from './reason-fields.tsx'

type Added = DecisionDraft['added']

type OwnProps = {
  readonly added: Added
  readonly offered: readonly OfferedCourse[]
  readonly errorAt: (field: string) => string | null
  readonly onChange: (added: Added) => void
}

/** Actions that nobody proposed, each with its reason. */
export function OwnActions({ added, offered, errorAt, onChange }: OwnProps) {
  const { newId } = useDevice()
  const texts = words.value.follow
  const begin = () =>
    onChange([...added, { key: newId().slice(0, 8), action: noAction, reason: '', evidence: '' }])
  return (
    <section class="stack" aria-labelledby="added">
      <h2 id="added">{texts.added}</h2>
      {added.map((own) => (
        <OwnAction
          key={own.key}
          own={own}
          offered={offered}
          errorAt={errorAt}
          onChange={(part) => onChange(added.map((one) => (one.key === own.key ? { ...one, ...part } : one)))}
          onRemove={() => onChange(added.filter(({ key }) => key !== own.key))}
        />
      ))}
      <div>
        <button type="button" class="button" onClick={begin}>
          <Plus size={18} aria-hidden="true" />
          {texts.add}
        </button>
      </div>
    </section>
  )
}

type ActionProps = Pick<OwnProps, 'offered' | 'errorAt'> & {
  readonly own: Added[number]
  readonly onChange: (part: Partial<Added[number]>) => void
  readonly onRemove: () => void
}

function OwnAction({ own, offered, errorAt, onChange, onRemove }: ActionProps) {
  const texts = words.value.follow
  return (
    <fieldset class="sheet sheet-padded stack">
      <legend class="visually-hidden">{texts.added}</legend>
      <ActionFields
        id={`own-${own.key}`}
        action={own.action}
        offered={offered}
        errorAt={errorAt}
        onChange={(action) => onChange({ action })}
      />
      {own.action.kind === 'award' && (
        <Evidence
          id={`evidence-${own.key}`}
          value={own.evidence}
          error={errorAt(`evidence-${own.key}`)}
          onChange={(evidence) => onChange({ evidence })}
        />
      )}
      <Reason
        id={`reason-${own.key}`}
        value={own.reason}
        error={errorAt(`reason-${own.key}`)}
        onChange={(reason) => onChange({ reason })}
      />
      <div>
        <button type="button" class="button button-small" onClick={onRemove}>
          {texts.remove}
        </button>
      </div>
    </fieldset>
  )
}
