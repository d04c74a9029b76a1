import { type Flow, membersOf } from './flow.ts'

/** The roles of the workflow, to choose from. */
export function roleChoices(flow: Flow): readonly { readonly value: string; readonly label: string }[] {
  return Object.keys(membersOf(flow.workflow.roles)).map((name) => ({
    value: name,
    label: flow.roleTitle(name),
  }))
}
