import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-preact'
import { isObject } from '../../../core/json.ts'
import { addStep, moveStep, removeStep } from '../../../core/studio/scoring/edit-steps.ts'
import { missingPolicies } from '../../../core/studio/scoring/in-force.ts'
import { partId, partsIn } from '../../../core/studio/scoring/scorings.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { sayValue } from './example-picker.tsx'
import type { ScoringView } from './scoring-view.ts'

type StepListProps = {
  readonly view: ScoringView
  readonly chosen: number
  readonly choose: (index: number) => void
}

/** The steps in the order in which they are taken, each with what it comes to for the example. */
export function StepList({ view, chosen, choose }: StepListProps) {
  const { documents, document, name, act, studio } = view
  const says = words.value.scoring
  const steps = partsIn(document, 'steps')
  const at = { documents, scoring: name }
  const wrong = new Set(
    (studio.judged.value.judgement?.problems ?? []).flatMap(({ document: of, path, severity }) => {
      const index = /^\/steps\/(\d+)/.exec(path)?.[1]
      return of === name && severity === 'error' && index !== undefined ? [Number(index)] : []
    }),
  )
  const move = (by: -1 | 1) => {
    const moved = moveStep(at, chosen, by)
    if (moved === null) return
    act(moved)
    choose(chosen + by)
  }
  return (
    <div class="stack stack-tight step-list">
      <div class="row" role="toolbar" aria-label={says.stepTools}>
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            act(addStep(at, chosen + 1))
            choose(chosen + 1)
          }}
        >
          <Plus size={16} aria-hidden="true" />
          {says.addStep}
        </button>
        <IconButton title={says.stepUp} icon={ArrowUp} enabled={chosen > 0} press={() => move(-1)} />
        <IconButton
          title={says.stepDown}
          icon={ArrowDown}
          enabled={chosen < steps.length - 1}
          press={() => move(1)}
        />
        <IconButton
          title={says.removeStep}
          icon={Trash2}
          enabled={steps.length > 1}
          press={() => {
            act(removeStep(at, chosen))
            choose(Math.max(0, chosen - 1))
          }}
        />
      </div>
      <ol class="step-names">
        {steps.map((step, index) => {
          const missing = missingPolicies(step, view.asked)
          const values = missing.length > 0 ? [] : valuesOf(view, partId(step))
          return (
            <li key={index}>
              <button
                type="button"
                class={`step-name ${wrong.has(index) ? 'step-wrong' : ''}`}
                aria-current={index === chosen ? 'step' : undefined}
                onClick={() => choose(index)}
              >
                <span class="step-title">{titleOf(step.title)}</span>
                {missing.length > 0 ? (
                  <span class="soft">
                    {says.waits(missing.map(([path, value]) => `${path} = ${value}`).join(', '))}
                  </span>
                ) : (
                  <span class="step-value">
                    {values
                      .slice(0, most)
                      .map(({ text }) => text)
                      .join(' · ')}
                    {values.length > most && ` +${values.length - most}`}
                  </span>
                )}
                {wrong.has(index) && <span class="visually-hidden">{says.hasProblem}</span>}
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** More values than these are told in the step itself. */
const most = 3

/** What a step comes to; of a repeated one, row by row. */
export function valuesOf(
  view: ScoringView,
  id: string,
): readonly { readonly row: string; readonly text: string }[] {
  const steps = view.tried?.result.steps ?? []
  return steps.flatMap((step) => {
    const isRow = step.id.startsWith(`${id}.`)
    return step.id === id || isRow
      ? [{ row: isRow ? step.id.slice(id.length + 1) : '', text: sayValue(view, step.value) }]
      : []
  })
}

/** `{name}` stands for each row in turn. */
export function titleOf(title: unknown): string {
  const words_ = isObject(title) ? title[language.value] : undefined
  return typeof words_ === 'string' ? words_.replaceAll('{name}', '…') : ''
}

type IconButtonProps = {
  readonly title: string
  readonly icon: typeof ArrowUp
  readonly enabled: boolean
  readonly press: () => void
}

export function IconButton({ title, icon: Icon, enabled, press }: IconButtonProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={title}
      title={title}
      aria-disabled={!enabled}
      onClick={() => enabled && press()}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  )
}
