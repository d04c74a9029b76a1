import { Maximize, ZoomIn, ZoomOut } from 'lucide-preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { JsonObject } from '../../../core/json.ts'
import { words } from '../../../ui/text/messages.ts'
import type { Flow } from './flow.ts'
import { type Drawn, graphOf, type Laid, layOut, type Placed, stageSize } from './graph.ts'
import { type Spot, spotAfter } from './spot.ts'
import { wrapTitle } from './wrap-title.ts'

type DiagramProps = {
  readonly flow: Flow
  /** The workflow as it runs. */
  readonly workflow: JsonObject
  readonly chosen: string | null
  readonly troubled: ReadonlySet<string>
  /** Where an appraisal that is played stands, and the edges that it came over, as `from to`. */
  readonly current: string | null
  readonly gone: ReadonlySet<string>
  readonly onChoose: (stage: string) => void
}

/**
 * The workflow as a drawing. One stop of the Tab key; from there the arrows go along the edges: down to a way and on
 * to where it leads, up and back, left and right among ways that begin or end together.
 */
export function Diagram({ flow, workflow, chosen, troubled, current, gone, onChoose }: DiagramProps) {
  const texts = words.value.flow
  const box = useRef<HTMLElement>(null)
  const [laid, setLaid] = useState<Laid | null>(null)
  const [scale, setScale] = useState<number | null>(null)
  const [spot, setSpot] = useState<Spot>({ kind: 'stage', name: chosen ?? '' })
  const graph = useMemo(() => graphOf(workflow), [workflow])
  useEffect(() => {
    let isOver = false
    void layOut(graph).then((next) => {
      if (!isOver) setLaid(next)
    })
    return () => {
      isOver = true
    }
  }, [graph])
  const shownStage = current ?? chosen
  useEffect(() => {
    if (shownStage === null || laid === null) return
    const at = laid.stages.find(({ name }) => name === shownStage)
    if (at === undefined || box.current === null) return
    const { clientWidth, clientHeight } = box.current
    const by = scale ?? fitting(laid, box.current)
    box.current.scrollTo({ left: at.x * by - clientWidth / 2, top: at.y * by - clientHeight / 2 })
  }, [shownStage, laid, scale])
  if (laid === null) return <p class="soft">{texts.drawing}</p>
  const by = scale ?? fitting(laid, box.current)
  const first = laid.stages[0]?.name ?? ''
  const known = laid.stages.some(({ name }) => spot.kind === 'stage' && spot.name === name)
  const isEdge =
    spot.kind === 'edge' && laid.edges.some(({ from, to }) => from === spot.from && to === spot.to)
  const stop: Spot = known || isEdge ? spot : { kind: 'stage', name: first }
  const go = (next: Spot) => {
    setSpot(next)
    box.current?.querySelector<SVGGElement>(`[data-spot="${spotKey(next)}"]`)?.focus()
  }
  const zoom = (times: number) => setScale(Math.min(2, Math.max(0.3, by * times)))
  return (
    <div class="flow-drawing">
      <div class="flow-zoom row">
        <span class="soft flow-keys">{texts.keys}</span>
        <button
          type="button"
          class="button button-icon"
          aria-label={texts.zoomOut}
          onClick={() => zoom(1 / 1.25)}
        >
          <ZoomOut size={16} aria-hidden="true" />
        </button>
        <button type="button" class="button button-icon" aria-label={texts.zoomIn} onClick={() => zoom(1.25)}>
          <ZoomIn size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button button-icon"
          aria-label={texts.zoomFit}
          onClick={() => setScale(null)}
        >
          <Maximize size={16} aria-hidden="true" />
        </button>
      </div>
      <section
        ref={box}
        class="flow-box"
        // Its bars are moved by keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
        tabIndex={0}
        aria-label={texts.diagram}
        onPointerDown={(event) => startPan(event, box.current)}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG */}
        <svg
          width={laid.width * by}
          height={laid.height * by}
          viewBox={`0 0 ${laid.width} ${laid.height}`}
          class="flow-svg"
          role="group"
          aria-label={texts.diagram}
          onKeyDown={(event) => {
            const next = spotAfter(graph, stop, event.key)
            if (next !== undefined) {
              event.preventDefault()
              go(next)
              return
            }
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            onChoose(stop.kind === 'stage' ? stop.name : stop.from)
          }}
        >
          <defs>
            <marker
              id="flow-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerUnits="userSpaceOnUse"
              markerWidth="10"
              markerHeight="10"
              orient="auto"
            >
              <path class="flow-arrow" d="M0 0 L8 4 L0 8 z" />
            </marker>
          </defs>
          {laid.edges.map((edge) => (
            <EdgeLine
              key={`${edge.from} ${edge.to}`}
              flow={flow}
              edge={edge}
              gone={gone.has(`${edge.from} ${edge.to}`)}
              isStop={stop.kind === 'edge' && stop.from === edge.from && stop.to === edge.to}
              onFocus={() => setSpot({ kind: 'edge', from: edge.from, to: edge.to })}
            />
          ))}
          {laid.stages.map((stage) => (
            <StageBox
              key={stage.name}
              flow={flow}
              stage={stage}
              look={{
                chosen: chosen === stage.name,
                current: current === stage.name,
                troubled: troubled.has(stage.name),
              }}
              isStop={stop.kind === 'stage' && stop.name === stage.name}
              onFocus={() => setSpot({ kind: 'stage', name: stage.name })}
              onChoose={() => onChoose(stage.name)}
            />
          ))}
        </svg>
      </section>
    </div>
  )
}

function spotKey(spot: Spot): string {
  return spot.kind === 'stage' ? spot.name : `${spot.from} ${spot.to}`
}

/** As large as it fits in width, but never so small that nobody can read it. */
function fitting({ width }: Laid, box: HTMLElement | null): number {
  return Math.min(1, Math.max(0.8, ((box?.clientWidth ?? width) - 4) / Math.max(width, 1)))
}

/** Drags what is seen along with the pointer, as a map; the bars, the wheel and the keyboard do the same. */
function startPan(event: PointerEvent, box: HTMLElement | null): void {
  if (box === null || event.button !== 0 || event.pointerType === 'touch') return
  if (event.target instanceof Element && event.target.closest('[data-spot]')) return
  const start = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop }
  const move = ({ clientX, clientY }: PointerEvent) =>
    box.scrollTo({ left: start.left + start.x - clientX, top: start.top + start.y - clientY })
  const end = () => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
}

type EdgeLineProps = {
  readonly flow: Flow
  readonly edge: Drawn
  readonly gone: boolean
  readonly isStop: boolean
  readonly onFocus: () => void
}

function EdgeLine({ flow, edge, gone, isStop, onFocus }: EdgeLineProps) {
  const texts = words.value.flow
  const d = curve(edge.points)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      role="button"
      class={gone ? 'flow-edge flow-edge-gone' : 'flow-edge'}
      tabIndex={isStop ? 0 : -1}
      data-spot={`${edge.from} ${edge.to}`}
      aria-label={texts.edge(
        flow.stageTitle(edge.from),
        flow.stageTitle(edge.to),
        edge.ways.map((way) => flow.wayTitle(edge.from, way)).join(', '),
      )}
      onFocus={onFocus}
    >
      <path class="flow-edge-hit" d={d} />
      <path class="flow-edge-line" d={d} marker-end="url(#flow-arrow)" />
    </g>
  )
}

type StageBoxProps = {
  readonly flow: Flow
  readonly stage: Placed
  readonly look: { readonly chosen: boolean; readonly current: boolean; readonly troubled: boolean }
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly onChoose: () => void
}

function StageBox({ flow, stage, look, isStop, onFocus, onChoose }: StageBoxProps) {
  const texts = words.value.flow
  const { width, height } = stageSize
  const title = flow.stageTitle(stage.name)
  const lines = wrapTitle(title)
  const said = [
    title,
    texts.kinds[stage.kind],
    ...(look.current ? [texts.here] : []),
    ...(look.troubled ? [texts.hasFinding] : []),
  ]
  const names = ['flow-node', `flow-node-${stage.kind}`]
  if (look.chosen) names.push('flow-node-chosen')
  if (look.current) names.push('flow-node-current')
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      role="button"
      class={names.join(' ')}
      tabIndex={isStop ? 0 : -1}
      data-spot={stage.name}
      aria-label={said.join(', ')}
      aria-current={look.current ? 'step' : undefined}
      transform={`translate(${stage.x - width / 2} ${stage.y - height / 2})`}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <rect
        class="flow-node-box"
        width={width}
        height={height}
        rx={stage.kind === 'final' ? height / 2 : 10}
      />
      {stage.kind === 'calibration' && (
        <rect class="flow-node-gate" x="4" y="4" width={width - 8} height={height - 8} rx="7" />
      )}
      <text class="flow-node-text" x={width / 2} y={height / 2 - (lines.length - 1) * 9 + 4.5}>
        {lines.map((line, index) => (
          <tspan key={line} x={width / 2} dy={index === 0 ? 0 : 18}>
            {index === 0 ? line : ` ${line}`}
          </tspan>
        ))}
      </text>
      {look.troubled && (
        <g class="flow-node-trouble" transform={`translate(${width - 6} 6)`}>
          <circle r="9" />
          <path d="M0 -5 V1.5 M0 4.5 V5" />
        </g>
      )}
      {look.current && <circle class="flow-node-dot" cx="0" cy={height / 2} r="7" />}
    </g>
  )
}

/** A line that bends softly through the points that the layout found. */
function curve(points: Drawn['points']): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return ''
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  return [`M${first.x} ${first.y}`, ...bends, `L${last.x} ${last.y}`].join(' ')
}
