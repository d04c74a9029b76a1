import type { Stay } from '../../../core/case/move-case.ts'
import type { CyclePlan, FormPlan, MovePlan } from '../../../core/protocol/versions.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'

/** What becomes of running cycles and of the drafts in them. */
export function MovePlanView({ plan }: { readonly plan: MovePlan }) {
  const texts = words.value.publish
  if (plan.cycles.length === 0) return <p>{texts.noCycles}</p>
  return (
    <div class="stack">
      {plan.cycles.map((cycle) => (
        <CycleMove key={cycle.id} cycle={cycle} />
      ))}
    </div>
  )
}

/** One cycle: how many go on by the new version, and why the others do not. */
export function CycleMove({ cycle }: { readonly cycle: CyclePlan }) {
  const texts = words.value.publish
  const stays = Object.entries(cycle.cases.staying) as readonly (readonly [Stay, number])[]
  return (
    <div class="stack stack-tight">
      <h4>{cycle.name}</h4>
      <p>{texts.moving(cycle.cases.moving)}</p>
      {stays.length > 0 && (
        <ul>
          {stays.map(([why, count]) => (
            <li key={why}>{texts.staying[why](count)}</li>
          ))}
        </ul>
      )}
      {cycle.forms.map((form) => (
        <FormMove key={form.form} form={form} />
      ))}
    </div>
  )
}

function FormMove({ form: { title, from, to, changes, drafts } }: { readonly form: FormPlan }) {
  const texts = words.value.publish
  return (
    <details class="publish-changes">
      <summary>
        {texts.formMove(say(title, language.value), from, to)}
        {drafts && <span class="soft"> – {texts.drafts(drafts.all, drafts.kept)}</span>}
      </summary>
      {drafts === null && <p class="soft">{texts.draftsHidden}</p>}
      {drafts && drafts.losing.length > 0 && (
        <ul>
          {drafts.losing.map(({ field, drafts: count }) => (
            <li key={field.id}>{texts.losing(count, say(field, language.value))}</li>
          ))}
        </ul>
      )}
      <ul class="criteria-changes">
        {changes.slice(0, 30).map((change) => (
          <li key={change.id}>{say(change, language.value)}</li>
        ))}
      </ul>
    </details>
  )
}
