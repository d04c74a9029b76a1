import { Flag, Trash2 } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import type { KeptGoal, KeptGoals } from '../../core/case/goal-answers.ts'
import { goalFields, goalPlace, goalsIn } from '../../core/case/goal-fields.ts'
import { nextGoals } from '../../core/case/next-goals.ts'
import type { CaseView, PackView } from '../../core/case/view.ts'
import { say, type Text } from '../../core/text.ts'
import { readNumber } from '../../ui/number/read-number.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import type { Jotting } from '../jottings/open-jotting.ts'
import { TextBox } from '../jottings/text-box.tsx'
import { useJotting } from '../jottings/use-jotting.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'

type GoalsProps = { readonly view: CaseView; readonly pack: PackView }

/** Goals for the next period, drafted from this result (S-W13). They are kept like any draft, and never sent. */
export function NextGoals({ view, pack }: GoalsProps) {
  const jotting = useJotting('goals', view.id)
  const drafted = useMemo(() => nextGoals(view, pack), [view, pack])
  const texts = words.value.myResult
  if (jotting === null) return null
  const kept = goalsIn(jotting.fields.value)
  const start = () => {
    const goals = drafted.goals.map(
      ({ row, kind, name, unit, target, way }): KeptGoal => ({
        row,
        kind,
        name: say(name, language.value),
        unit: unit ? say(unit, language.value) : words.value.result.level.toLowerCase(),
        target,
        way: way ? say(way, language.value) : '',
      }),
    )
    const learning = drafted.learning.map((title: Text) => say(title, language.value)).join('\n')
    jotting.write(goalFields({ goals, learning }, view.cycle.name))
  }
  return (
    <section class="sheet" aria-labelledby="goals-title">
      <h2 id="goals-title" class="sheet-title">
        {texts.goals}
      </h2>
      <div class="sheet-note stack">
        <p class="soft">{texts.goalsLead}</p>
        {kept ? (
          <Draft
            jotting={jotting}
            kept={kept}
            now={(row) => drafted.goals.find((goal) => goal.row === row)?.now}
          />
        ) : drafted.goals.length === 0 ? (
          <p>{texts.goalsNone}</p>
        ) : (
          <p>
            <button type="button" class="button" onClick={start}>
              <Flag size={16} aria-hidden="true" /> {texts.goalsStart}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}

type DraftProps = {
  readonly jotting: Jotting
  readonly kept: KeptGoals
  readonly now: (row: string) => number | undefined
}

function Draft({ jotting, kept, now }: DraftProps) {
  const texts = words.value.myResult
  const fields = jotting.fields.value
  return (
    <>
      <JottingState jotting={jotting} />
      <div class="goals">
        {kept.goals.map((goal) => {
          const place = goalPlace(fields, goal.row)
          return (
            <GoalFields
              key={goal.row}
              goal={goal}
              now={now(goal.row)}
              onTarget={(target) => jotting.put({ [`/targets/${place}`]: target ?? undefined })}
              onWay={(way) => jotting.put({ [`/ways/${place}`]: way })}
              onDrop={() => jotting.put({ [`/dropped/${place}`]: true })}
            />
          )
        })}
      </div>
      <TextBox
        id="goals-learning"
        label={texts.goalLearning}
        rows={3}
        most={1000}
        value={kept.learning}
        onChange={(text) => jotting.put({ '/learning': text })}
      />
      <p>
        <button type="button" class="button button-quiet button-small" onClick={() => jotting.write({})}>
          <Trash2 size={16} aria-hidden="true" /> {texts.goalsDrop}
        </button>
      </p>
    </>
  )
}

type FieldsProps = {
  readonly goal: KeptGoal
  /** What came of it this time. */
  readonly now: number | undefined
  readonly onTarget: (target: number | null) => void
  readonly onWay: (way: string) => void
  readonly onDrop: () => void
}

function GoalFields({ goal, now, onTarget, onWay, onDrop }: FieldsProps) {
  const texts = words.value.myResult
  const [typed, setTyped] = useState(goal.target === null ? '' : writeNumber(goal.target, language.value))
  const read = readNumber(typed, language.value)
  const hint =
    now === undefined ? goal.unit : `${texts.goalNow(writeNumber(now, language.value))} · ${goal.unit}`
  return (
    <fieldset class="goal">
      <legend>{goal.name}</legend>
      <div class="goal-target">
        <SimpleField
          id={`goal-${goal.row}-target`}
          label={texts.goalTarget}
          hint={hint}
          error={read.kind === 'number' || read.kind === 'empty' ? null : texts.goalUnread}
        >
          {(field) => (
            <input
              {...field}
              class="input"
              inputMode="decimal"
              value={typed}
              onInput={({ currentTarget }) => {
                setTyped(currentTarget.value)
                const next = readNumber(currentTarget.value, language.value)
                if (next.kind === 'number') onTarget(next.value)
                if (next.kind === 'empty') onTarget(null)
              }}
            />
          )}
        </SimpleField>
      </div>
      <TextBox
        id={`goal-${goal.row}-way`}
        label={texts.goalWay}
        hint={texts.goalWayHint}
        rows={2}
        most={1000}
        value={goal.way}
        onChange={onWay}
      />
      <p>
        <button type="button" class="button button-quiet button-small" onClick={onDrop}>
          {words.value.field.removeRow(goal.name)}
        </button>
      </p>
    </fieldset>
  )
}
