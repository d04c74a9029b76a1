import { Play, Users, Workflow as WorkflowIcon } from 'lucide-preact'
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { orderStages } from '../../../core/studio/flow/order-stages.ts'
import { stagesIn } from '../../../core/studio/flow/read-stages.ts'
import { BoxPlace, BoxPlaceContext } from '../../../ui/box/box-place.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { announce } from '../../../ui/form/announce.ts'
import { words } from '../../../ui/text/messages.ts'
import { later } from '../../shell/later.tsx'
import type { PartProps } from '../parts.ts'
import { useBegun } from '../use-begun.ts'
import { Diagram } from './diagram.tsx'
import { FindingPanel, type Playing } from './finding-panel.tsx'
import { stageOf } from './finding-words.ts'
import { useFlow } from './flow.ts'
import { NewStageForm, newStagePlace } from './new-stage.tsx'
import { RolesPanel } from './roles-panel.tsx'
import { runningWorkflow } from './running.ts'
import type { SimulatorProps, Trail } from './simulator.tsx'
import { StageEditor } from './stage-editor.tsx'
import { StageList } from './stage-list.tsx'
import { useFindings } from './use-findings.ts'
import { usePlaying } from './use-playing.ts'

const Simulator = later<SimulatorProps>(async () => (await import('./simulator.tsx')).Simulator)

type Side = 'none' | 'add' | 'roles' | 'play'

/** The course of an appraisal: its stages as a list and as a diagram, what is wrong with them, and a way to try it. */
export function FlowPart({ studio, at }: PartProps) {
  const flow = useFlow(studio)
  const texts = words.value.flow
  const [side, setSide] = useState<Side>('none')
  const [trail, setTrail] = useState<Trail | null>(null)
  const { judgement } = studio.judged.value
  const pack = judgement?.pack ?? null
  const findings = useFindings(pack)
  const [playing, setPlaying] = usePlaying(findings)
  const { pack: manifest, indicators } = studio.documents.value
  const running = useMemo(
    () => runningWorkflow(studio.documents.peek()),
    [flow.workflow, manifest, indicators],
  )
  const runs = useMemo(() => new Set(orderStages(running).map(({ name }) => name)), [running])
  const troubled = useMemo(
    () =>
      new Set(
        (findings.kind === 'found' ? findings.findings : []).flatMap((finding) => stageOf(finding) ?? []),
      ),
    [findings],
  )
  const stage = stagesIn(flow.workflow).find(({ name }) => name === at)
  // Whoever goes to a stage wants to see it.
  useLayoutEffect(() => {
    if (stage !== undefined) setSide('none')
  }, [at])
  useBegun(studio, useContext(BoxPlaceContext), ([place]) => {
    if (place === newStagePlace) setSide('add')
    if (place === rolesPlace) setSide('roles')
  })
  if (stagesIn(flow.workflow).length === 0 && side !== 'add') {
    return (
      <div class="sheet">
        <Empty icon={WorkflowIcon} title={texts.none} hint={texts.noneHint}>
          <button type="button" class="button button-main" onClick={() => setSide('add')}>
            {texts.addStage}
          </button>
        </Empty>
      </div>
    )
  }
  const shown = trail ?? trailOf(playing, pack?.workflow.initial ?? null)
  const open = (name: string) => {
    location.hash = `#/studio/${studio.row.key}/flow/${encodeURIComponent(name)}`
  }
  const toggle = (which: Side) => {
    setSide(side === which ? 'none' : which)
    setTrail(null)
  }
  return (
    <div class="stack flow">
      <header class="row row-apart">
        <div>
          <h2>{texts.title}</h2>
          <p class="soft">{texts.lead}</p>
        </div>
        <div class="row">
          <button
            type="button"
            class="button"
            aria-pressed={side === 'roles'}
            onClick={() => toggle('roles')}
          >
            <Users size={16} aria-hidden="true" />
            {texts.roles}
          </button>
          <button
            type="button"
            class="button button-main"
            aria-pressed={side === 'play'}
            disabled={pack === null}
            onClick={() => {
              setPlaying(null)
              toggle('play')
            }}
          >
            <Play size={16} aria-hidden="true" />
            {texts.simulate}
          </button>
        </div>
      </header>
      <FindingPanel
        flow={flow}
        pack={pack}
        isJudged={judgement !== null}
        findings={findings}
        playing={playing}
        onPlay={(next) => {
          setSide('none')
          setTrail(null)
          setPlaying(next)
        }}
      />
      <div class="flow-body">
        <StageList
          flow={flow}
          running={runs}
          troubled={troubled}
          chosen={stage?.name ?? null}
          adding={side === 'add'}
          onAdd={() => toggle('add')}
        />
        <div class="stack">
          <Diagram
            flow={flow}
            workflow={running}
            chosen={stage?.name ?? null}
            troubled={troubled}
            current={shown?.current ?? null}
            gone={shown?.gone ?? nothing}
            onChoose={open}
          />
          {side === 'add' && (
            <NewStageForm
              flow={flow}
              onEnd={(made) => {
                setSide('none')
                if (made === null) return
                announce(texts.added)
                open(made)
              }}
            />
          )}
          {side === 'roles' && (
            <BoxPlace of={rolesPlace}>
              <RolesPanel flow={flow} />
            </BoxPlace>
          )}
          {side === 'play' && pack !== null && <Simulator flow={flow} pack={pack} onTrail={setTrail} />}
          {side === 'none' && stage !== undefined && (
            <StageEditor key={stage.name} flow={flow} name={stage.name} json={stage.json} />
          )}
          {side === 'none' && stage === undefined && <p class="soft flow-hint">{texts.chooseStage}</p>}
        </div>
      </div>
    </div>
  )
}

const rolesPlace = 'roles'

const nothing: ReadonlySet<string> = new Set()

function trailOf(playing: Playing | null, initial: string | null): Trail | null {
  if (playing === null || initial === null) return null
  const taken = playing.finding.example.slice(0, playing.step)
  const stops = [initial, ...taken.map(({ to }) => to)]
  const gone = new Set(stops.slice(1).map((to, index) => `${stops[index]} ${to}`))
  return { current: stops.at(-1) ?? initial, gone }
}
