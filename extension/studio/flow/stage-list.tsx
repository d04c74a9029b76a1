import { CircleAlert, Flag, Plus, SlidersHorizontal, Workflow, Zap } from 'lucide-preact'
import type { JsonObject } from '../../../core/json.ts'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import {
  kindOf,
  rowsIn,
  type Stage,
  type StageKind,
  targetsOf,
} from '../../../core/studio/flow/read-stages.ts'
import { words } from '../../../ui/text/messages.ts'
import type { Flow } from './flow.ts'

type StageListProps = {
  readonly flow: Flow
  /** The stages that run under the policies as they are, in their order. */
  readonly running: ReadonlySet<string>
  readonly troubled: ReadonlySet<string>
  readonly chosen: string | null
  readonly adding: boolean
  readonly onAdd: () => void
}

const icons = { open: Workflow, calibration: SlidersHorizontal, transient: Zap, final: Flag }

/** Every stage with who acts in it and where it leads: all that the diagram says, in words, and the way to edit it. */
export function StageList({ flow, running, troubled, chosen, adding, onAdd }: StageListProps) {
  const texts = words.value.flow
  const { row } = flow.studio
  return (
    <nav class="sheet flow-list" aria-label={texts.stages}>
      <ol>
        {inOrder(flow, running).map(({ name, json }) => {
          const kind = kindOf(json)
          const Icon = icons[kind]
          return (
            <li key={name}>
              <a
                class="flow-stage"
                href={`#/studio/${row.key}/flow/${encodeURIComponent(name)}`}
                aria-current={chosen === name ? 'true' : undefined}
              >
                <Icon size={16} aria-hidden="true" />
                <span class="flow-stage-body">
                  <span class="flow-stage-title">{flow.stageTitle(name)}</span>
                  <span class="soft">{gist(flow, kind, json)}</span>
                  {!running.has(name) && <span class="status">{texts.notRunning}</span>}
                  {troubled.has(name) && (
                    <span class="status status-trouble">
                      <CircleAlert size={12} aria-hidden="true" />
                      {texts.hasFinding}
                    </span>
                  )}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
      <button type="button" class="button flow-add" aria-expanded={adding} onClick={onAdd}>
        <Plus size={16} aria-hidden="true" />
        {texts.addStage}
      </button>
    </nav>
  )
}

/** What runs comes first, in its order; what no policy asks for after it. */
function inOrder(flow: Flow, running: ReadonlySet<string>): readonly Stage[] {
  const all = orderStages(flow.workflow)
  const byName = new Map(all.map((stage) => [stage.name, stage]))
  const runs = [...running].flatMap((name) => byName.get(name) ?? [])
  return [...runs, ...all.filter(({ name }) => !running.has(name))]
}

function gist(flow: Flow, kind: StageKind, json: JsonObject): string {
  const texts = words.value.flow
  if (kind === 'final') return texts.kinds.final
  const onward = new Set(rowsIn(json, 'transitions').flatMap(({ to }) => targetsOf(to)))
  const to = texts.leadsTo([...onward].map((name) => flow.stageTitle(name)).join(', '))
  if (kind === 'transient' || kind === 'calibration') return `${texts.kinds[kind]} · ${to}`
  const roles = new Set(rowsIn(json, 'tasks').map(({ role }) => flow.roleTitle(String(role))))
  return [...(roles.size > 0 ? [[...roles].join(', ')] : []), to].join(' · ')
}
