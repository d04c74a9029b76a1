import { useMemo } from 'preact/hooks'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import type { FlowChange } from '../../../core/studio/flow/change.ts'
import { resetChanges } from '../../../core/studio/reset.ts'
import { type Standing, standingOf } from '../../../core/studio/standing.ts'
import { ownChanges } from '../../../core/studio/write-project.ts'
import type { Language, Text } from '../../../core/text.ts'
import { language } from '../../../ui/text/messages.ts'
import type { Studio } from '../studio.ts'

export type At = readonly (string | number)[]

/** The workflow of an open project as its editors see it and change it. */
export type Flow = {
  readonly studio: Studio
  readonly workflow: JsonObject
  readonly standing: (at: At) => Standing
  /** Whether the region says anything itself there or below. */
  readonly isChanged: (at: At) => boolean
  readonly write: (change: FlowChange) => void
  readonly set: (label: Text, at: At, after: Json | undefined) => void
  /** Lets the base count again there and below. */
  readonly reset: (at: At) => void
  readonly stageTitle: (name: string) => string
  readonly taskTitle: (name: string) => string
  readonly roleTitle: (name: string) => string
  readonly wayTitle: (stage: string, way: string) => string
}

/** The workflow of this studio; it is made anew when the document changes. */
export function useFlow(studio: Studio): Flow {
  const workflow = studio.documents.value.workflow
  const spoken = language.value
  return useMemo(() => flowOf(studio, workflow ?? {}, spoken), [studio, workflow, spoken])
}

/** A workflow as its editors see it, in a language. */
export function flowOf(studio: Studio, workflow: JsonObject, spoken: Language): Flow {
  const below = studio.under.workflow
  const changes = below === undefined ? [] : ownChanges('workflow', workflow, below)
  const standing = (at: At) => standingOf('workflow', { document: workflow, below }, at)
  const touches = (names: readonly string[], at: readonly string[]) =>
    names.every((name, index) => at[index] === name) || at.every((name, index) => names[index] === name)
  const states = membersOf(workflow.states)
  const titles = new Map<string, string>()
  for (const state of Object.values(states)) {
    const tasks = isObject(state) && Array.isArray(state.tasks) ? state.tasks : []
    for (const task of tasks)
      if (isObject(task) && typeof task.id === 'string')
        titles.set(task.id, textOf(task.title, spoken) ?? task.id)
  }
  return {
    studio,
    workflow,
    standing,
    isChanged: (at) => changes.some((change) => touches(standing(at).at, change.at)),
    write: ({ label, places }) => {
      if (places.length > 0) studio.write(label, places)
    },
    set: (label, at, after) => studio.write(label, [{ document: 'workflow', at, after }]),
    reset: (at) => {
      if (below === undefined) return
      const names = standing(at).at
      const after = resetChanges('workflow', { document: workflow, below }, (change) =>
        touches(names, change.at),
      )
      const place = names.join(' › ')
      studio.write({ id: `Kembalikan ${place} ke paket dasar`, en: `Reset ${place} to the base` }, [
        { document: 'workflow', at: [], after },
      ])
    },
    stageTitle: (name) => textOf(membersOf(states[name]).title, spoken) ?? name,
    taskTitle: (name) => titles.get(name) ?? name,
    roleTitle: (name) => textOf(membersOf(workflow.roles)[name], spoken) ?? name,
    wayTitle: (stage, way) => {
      const { transitions, reopenings } = membersOf(states[stage])
      const rows = [transitions, reopenings].flatMap((list) =>
        Array.isArray(list) ? list.filter(isObject) : [],
      )
      return textOf(rows.find(({ id }) => id === way)?.title, spoken) ?? way
    },
  }
}

/** The members of what should be an object; none where it is not. */
export function membersOf(json: Json | undefined): JsonObject {
  return isObject(json ?? null) ? (json as JsonObject) : {}
}

/** What a text says in a language; undefined where it is none. */
export function textOf(json: Json | undefined, spoken: Language): string | undefined {
  const said = membersOf(json)[spoken]
  return typeof said === 'string' && said.trim() !== '' ? said : undefined
}
