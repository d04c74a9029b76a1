import type { Play, PlayTurn } from '../../../core/case/play/play.ts'
import { say } from '../../../core/text.ts'
import { specOf } from '../../../core/workflow/tasks.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Flow } from './flow.ts'

/** What happened in one turn of a played appraisal, line by line: who acted, where it led, who was told what. */
export function turnText(flow: Flow, { pack, people }: Play, turn: PlayTurn): readonly string[] {
  const texts = words.value.flow
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id
  const lines: string[] = []
  const { what } = turn
  switch (what.kind) {
    case 'opened':
      lines.push(texts.opened)
      break
    case 'submitted':
      lines.push(texts.did(nameOf(what.by), flow.taskTitle(what.task.spec)))
      break
    case 'time':
      lines.push(texts.timePassed)
      break
    case 'calibrated':
      lines.push(texts.calibrationClosed(nameOf(what.by), nameOf(what.with)))
      break
    case 'reopened':
      lines.push(texts.tookUp(nameOf(what.by)))
      break
  }
  for (const { from, transition, to } of turn.ways)
    lines.push(`${flow.wayTitle(from, transition)} → ${flow.stageTitle(to)}`)
  if (turn.scored) lines.push(texts.scoredNow)
  const opened = turn.effects.flatMap((effect) => {
    if (effect.kind !== 'open-task') return []
    const title = specOf(pack.workflow, effect.task)?.title
    return [`${nameOf(effect.task.assignee)} (${title ? say(title, language.value) : effect.task.spec})`]
  })
  if (opened.length > 0) lines.push(texts.tasksOpened(opened.join(', ')))
  for (const effect of turn.effects) {
    if (effect.kind === 'share-result') lines.push(texts.shared)
    if (effect.kind === 'notify')
      lines.push(texts.told(effect.people.map(nameOf).join(', '), say(effect.message, language.value)))
  }
  return lines
}
