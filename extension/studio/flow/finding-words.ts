import type { FormDocument } from '../../../core/form/model.ts'
import { isObject, type Json, type JsonObject, own } from '../../../core/json.ts'
import { describeFinding } from '../../../core/pack/finding-text.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { say, type Text } from '../../../core/text.ts'
import type { Finding } from '../../../core/workflow/finding.ts'
import type { PathStep } from '../../../core/workflow/node.ts'
import { allSpecs } from '../../../core/workflow/tasks.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Flow } from './flow.ts'

/** What is wrong, with the titles that the author knows instead of short names; without the way to it. */
export function findingText(flow: Flow, finding: Finding): string {
  const called = {
    ...finding,
    ...('state' in finding ? { state: flow.stageTitle(finding.state) } : {}),
    ...('task' in finding ? { task: flow.taskTitle(finding.task) } : {}),
    ...('role' in finding ? { role: flow.roleTitle(finding.role) } : {}),
    example: [],
  }
  // The same finding: only the texts in it were put into other words.
  return say(describeFinding(called as Finding), language.value)
}

/** The stage that a finding is about. */
export function stageOf(finding: Finding): string | null {
  const [, first, stage] = finding.at.split('/')
  return first === 'states' && stage !== undefined ? stage.replaceAll('~1', '/').replaceAll('~0', '~') : null
}

/** One step of a course in words: who did what, and where that led. */
export function stepText(flow: Flow, pack: Pack, step: PathStep, from: string): string {
  const texts = words.value.flow
  const { event } = step
  const onward = step.transition === null ? texts.staysHere : texts.goesTo(flow.stageTitle(step.to))
  switch (event.kind) {
    case 'submitted':
    case 'recused': {
      const spec = allSpecs(pack.workflow).find(({ id }) => id === event.task)
      const who = flow.roleTitle(spec?.role ?? '')
      const said = answersText(pack.forms[spec?.form ?? ''], event.answers)
      const what =
        event.kind === 'recused'
          ? texts.recuses(who, flow.taskTitle(event.task))
          : texts.does(who, flow.taskTitle(event.task), said)
      return `${what} ${onward}`
    }
    case 'calibrated':
      return `${texts.wasCalibrated} ${onward}`
    case 'deadline':
      return `${texts.timeUp} ${onward}`
    case 'reopened':
      return `${flow.wayTitle(from, event.way)}. ${onward}`
    case 'scored':
      return `${event.score === 'scored' ? texts.wasScored : texts.notScored} ${onward}`
    case 'always':
      return onward
  }
}

/** Answers that decide, by the labels of their form: “Keputusan: Setujui”. */
export function answersText(form: FormDocument | undefined, answers: JsonObject): string {
  return Object.entries(answers)
    .map(([name, value]) => {
      const control = controlOf(form?.layout, name)
      const label = control === undefined ? name : say(control.label, language.value)
      return `${label}: ${valueText(control, value)}`
    })
    .join(', ')
}

type Labelled = {
  readonly label: Text
  readonly choices?: readonly { readonly value: Json; readonly label: Text }[]
}

function valueText(control: Labelled | undefined, value: Json): string {
  const choice = control?.choices?.find((each) => each.value === value)
  if (choice !== undefined) return say(choice.label, language.value)
  const { yes, no } = words.value.flow
  if (typeof value === 'boolean') return value ? yes : no
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function controlOf(layout: unknown, name: string): Labelled | undefined {
  if (typeof layout !== 'object' || layout === null) return undefined
  if ('scope' in layout && layout.scope === `#/properties/${name}` && 'label' in layout)
    // The pack has been read: a control has a label, and its choices their texts.
    return layout as unknown as Labelled
  const elements = isObject(layout as Json) ? own(layout as JsonObject, 'elements') : undefined
  if (!Array.isArray(elements)) return undefined
  for (const element of elements) {
    const found = controlOf(element, name)
    if (found !== undefined) return found
  }
  return undefined
}
