import { Flag, Trash2 } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import type { KeptGoal, KeptGoals } from '../../core/case/goal-answers.ts'
import { nextGoals } from '../../core/case/next-goals.ts'
import type { CaseView, PackView } from '../../core/case/view.ts'
import { say, type Text } from '../../core/text.ts'
import { readNumber } from '../../ui/number/read-number.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { changeGoals, dropGoals, type GoalsRow, keepGoals, readGoals } from '../store/goals.ts'
import { useLive } from '../store/live.ts'

type GoalsProps = { readonly view: CaseView; readonly pack: PackView }

/** Goals for the next period, drafted from this result (S-W13). They stay on this device and are never sent. */
export function NextGoals({ view, pack }: GoalsProps) {
  const { db, now } = useDevice()
  const known = useLive(async () => ({ row: await readGoals(db, view.id) }), [view.id])
  const drafted = useMemo(() => nextGoals(view, pack), [view, pack])
  const texts = words.value.myResult
  if (known === undefined) return null
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
    void keepGoals(db, {
      case: view.id,
      cycle: view.cycle.name,
      goals,
      learning,
      changedAt: now(),
      usedFor: null,
    })
  }
  return (
    <section class="sheet" aria-labelledby="goals-title">
      <h2 id="goals-title" class="sheet-title">
        {texts.goals}
      </h2>
      <div class="sheet-note stack">
        <p class="soft">{texts.goalsLead}</p>
        {known.row ? (
          <Draft row={known.row} now={(row) => drafted.goals.find((goal) => goal.row === row)?.now} />
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

type DraftProps = { readonly row: GoalsRow; readonly now: (row: string) => number | undefined }

function Draft({ row, now }: DraftProps) {
  const device = useDevice()
  const texts = words.value.myResult
  const [learning, setLearning] = useState(row.learning)
  const keep = (change: (kept: GoalsRow) => Partial<KeptGoals>) =>
    void changeGoals(device.db, row.case, { change, at: device.now() })
  const changeGoal = (id: string, changes: Partial<KeptGoal>) =>
    keep(({ goals }) => ({ goals: goals.map((each) => (each.row === id ? { ...each, ...changes } : each)) }))
  return (
    <>
      <p class="soft" role="status">
        {texts.goalsKept(writeMoment(row.changedAt, language.value, device.zone.value))}
      </p>
      <div class="goals">
        {row.goals.map((goal) => (
          <GoalFields
            key={goal.row}
            goal={goal}
            now={now(goal.row)}
            onChange={(changes) => changeGoal(goal.row, changes)}
            onDrop={() => keep(({ goals }) => ({ goals: goals.filter((each) => each.row !== goal.row) }))}
          />
        ))}
      </div>
      <SimpleField id="goals-learning" label={texts.goalLearning} error={null}>
        {(field) => (
          <textarea
            {...field}
            class="input"
            rows={3}
            maxLength={1000}
            value={learning}
            onInput={({ currentTarget: { value } }) => {
              setLearning(value)
              keep(() => ({ learning: value }))
            }}
          />
        )}
      </SimpleField>
      <p>
        <button
          type="button"
          class="button button-quiet button-small"
          onClick={() => void dropGoals(device.db, row.case)}
        >
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
  readonly onChange: (changes: Partial<KeptGoal>) => void
  readonly onDrop: () => void
}

function GoalFields({ goal, now, onChange, onDrop }: FieldsProps) {
  const texts = words.value.myResult
  const [typed, setTyped] = useState(goal.target === null ? '' : writeNumber(goal.target, language.value))
  const [way, setWay] = useState(goal.way)
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
                if (next.kind === 'number') onChange({ target: next.value })
                if (next.kind === 'empty') onChange({ target: null })
              }}
            />
          )}
        </SimpleField>
      </div>
      <SimpleField id={`goal-${goal.row}-way`} label={texts.goalWay} hint={texts.goalWayHint} error={null}>
        {(field) => (
          <textarea
            {...field}
            class="input"
            rows={2}
            maxLength={1000}
            value={way}
            onInput={({ currentTarget: { value } }) => {
              setWay(value)
              onChange({ way: value })
            }}
          />
        )}
      </SimpleField>
      <p>
        <button type="button" class="button button-quiet button-small" onClick={onDrop}>
          {words.value.field.removeRow(goal.name)}
        </button>
      </p>
    </fieldset>
  )
}
