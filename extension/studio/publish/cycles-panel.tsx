import { CalendarRange, CircleCheck } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { packRef } from '../../../core/case/refs.ts'
import type { VersionList } from '../../../core/protocol/versions.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { words } from '../../../ui/text/messages.ts'
import { bases } from '../known-packs.ts'
import { CycleMove } from './move-plan-view.tsx'
import { documentsOf } from './restore.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import type { Packs, Trouble } from './use-packs.ts'
import type { PlanState } from './use-plan.ts'

type PanelProps = { readonly packs: Packs; readonly list: VersionList }

/** By which version each cycle goes, and the way to the one in use. */
export function CyclesPanel({ packs, list }: PanelProps) {
  const texts = words.value.publish
  if (list.cycles.length === 0) {
    return (
      <div class="sheet">
        <Empty icon={CalendarRange} title={texts.noCyclesYet} hint={texts.noCyclesYetHint}>
          <a class="button" href="#/hr/new">
            {texts.openCycle}
          </a>
        </Empty>
      </div>
    )
  }
  return (
    <ul class="cards">
      {list.cycles.map((cycle) => (
        <CycleCard key={cycle.id} packs={packs} list={list} cycle={cycle} />
      ))}
    </ul>
  )
}

type CardProps = PanelProps & { readonly cycle: VersionList['cycles'][number] }

function CycleCard({ packs, list, cycle }: CardProps) {
  const [plan, setPlan] = useState<PlanState | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [moved, setMoved] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const texts = words.value.publish
  const isNewest = packRef(cycle.pack) === packRef(list.current)
  const title = `move-${cycle.id}`
  const ask = async () => {
    setPlan({ kind: 'loading' })
    if (!dialog.current?.open) dialog.current?.showModal()
    const content = await packs.ask((server) => server.content(list.current))
    const answer =
      content.kind === 'ok'
        ? await packs.ask((server) => server.plan(documentsOf(content.value, bases)))
        : content
    setPlan(
      answer.kind === 'ok'
        ? { kind: 'ready', plan: answer.value }
        : { kind: 'trouble', trouble: answer, retry: () => void ask() },
    )
  }
  const move = async () => {
    const answer = await packs.act({ kind: 'move-cycle', cycle: cycle.id, pack: list.current })
    dialog.current?.close()
    setTrouble(answer.kind === 'ok' ? null : answer)
    setMoved(answer.kind === 'ok')
  }
  const planned = plan?.kind === 'ready' ? plan.plan.cycles.find(({ id }) => id === cycle.id) : undefined
  return (
    <li class="card">
      <h3 class="card-title">{cycle.name}</h3>
      <p class="card-subject">{texts.goesBy(cycle.pack.version, cycle.open)}</p>
      <div role="status">
        {moved && (
          <p class="row">
            <CircleCheck size={16} aria-hidden="true" /> {texts.moved}
          </p>
        )}
      </div>
      {trouble && <TroubleBanner trouble={trouble} />}
      {!isNewest && cycle.open > 0 && (
        <p>
          <button type="button" class="button" onClick={() => void ask()}>
            {texts.move(list.current.version)}
          </button>
        </p>
      )}
      <ConfirmDialog
        dialog={dialog}
        id={title}
        title={texts.moveTitle(cycle.name, list.current.version)}
        confirm={{
          label: texts.moveNow,
          look: 'main',
          disabled: planned === undefined,
          onPress: () => void move(),
        }}
      >
        {plan?.kind === 'loading' && <p role="status">{texts.loading}</p>}
        {plan?.kind === 'trouble' && <TroubleBanner trouble={plan.trouble} onRetry={plan.retry} />}
        {planned && <CycleMove cycle={planned} />}
        <p>{texts.moveLead}</p>
      </ConfirmDialog>
    </li>
  )
}
