import type { JsonObject } from '../core/json.ts'
import type { Path, PathStep } from '../core/workflow/node.ts'
import { paths } from '../core/workflow/paths.ts'
import { openPack } from './open-pack.ts'
import type { Outcome } from './outcome.ts'
import { misusedAs, readArguments } from './read-arguments.ts'

/** `timbang paths <pack>`: ways through the workflow that together take every transition. */
export function pathsCommand(args: readonly string[]): Outcome {
  const asked = readArguments('paths', args, { json: { type: 'boolean' } })
  if (asked.kind === 'err') return asked.error
  const { values, positionals } = asked.value
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) return misusedAs('paths', 'Which pack?')
  const pack = openPack(name, values)
  if (pack.kind === 'err') return pack.error
  const { workflow, forms } = pack.value
  const found = paths(workflow, { forms })
  if (values.json) {
    const told = { pack: name, workflow: `${workflow.id}@${workflow.version}`, paths: found }
    return { code: 0, text: `${JSON.stringify(told, null, 2)}\n` }
  }
  const lines = found.flatMap((path, index) => [
    `${index + 1}. ${sayCourse(workflow.initial, path)}`,
    ...path.map(sayStep),
  ])
  const last = `${name}: ${found.length} paths take every transition of ${workflow.id}@${workflow.version}.`
  return { code: 0, text: `${[...lines, last].join('\n')}\n` }
}

/** The states gone through: `nominating → rating → scoring → closed`. */
function sayCourse(initial: string, path: Path): string {
  const states = [initial, ...path.map(({ to }) => to)]
  return states.filter((state, index) => state !== states[index - 1]).join(' → ')
}

function sayStep({ event, transition, to }: PathStep): string {
  const taken = transition === null ? 'waits for others' : `${transition} → ${to}`
  return `     ${sayEvent(event)}: ${taken}`
}

function sayEvent(event: PathStep['event']): string {
  switch (event.kind) {
    case 'submitted':
      return `${event.task} is submitted${sayAnswers(event.answers)}`
    case 'recused':
      return `${event.task} declares a conflict of interest${sayAnswers(event.answers)}`
    case 'reopened':
      return `reopened by ${event.way}`
    case 'deadline':
      return 'the deadline passes'
    case 'calibrated':
      return 'a calibration is closed'
    case 'scored':
      return event.score === 'scored' ? 'a score comes out' : 'nothing can be scored'
    case 'always':
      return 'at once'
  }
}

function sayAnswers(answers: JsonObject): string {
  const said = Object.entries(answers).map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
  return said.length === 0 ? '' : ` with ${said.join(', ')}`
}
