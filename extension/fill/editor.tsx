import { computed, type ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { OfficeContext } from '../../ui/form/office.ts'
import { useDevice } from '../device.ts'
import { DeskFor } from '../evidence/desk-for.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { compactLog } from '../store/draft-log.ts'
import { type Draft, readDraft } from '../store/drafts.ts'
import { useLive, useLiveSignal } from '../store/live.ts'
import { readRows } from '../store/rows.ts'
import { FormPages } from './form-pages.tsx'
import { type Fill, type FillOpening, openFill } from './open-fill.ts'

type EditorProps = { readonly task: string; readonly page: number | 'review' | null }

/** Opens the draft, keeps it in step with other tabs, and draws the form around it. */
export function Editor({ task, page }: EditorProps) {
  const device = useDevice()
  const [opening, setOpening] = useState<FillOpening | null>(null)
  const people = useLive(() => readRows(device.db, 'colleague'))
  // Read once a write, for all that shows something of it.
  const stored = useLiveSignal(() => readDraft(device.db, task), [device, task])
  const row = useMemo(() => computed(() => stored.value?.row), [stored])
  const office = useMemo(() => ({ people: people ?? [] }), [people])
  useEffect(() => {
    void openFill(device, task).then(setOpening)
  }, [device, task])
  if (opening === null || people === undefined) return null
  if (opening.kind !== 'open') return <UnknownPage />
  return (
    <OfficeContext.Provider value={office}>
      <DeskFor task={opening.fill.task}>
        <Follow fill={opening.fill} stored={stored} />
        <Keep fill={opening.fill} />
        <FormPages fill={opening.fill} row={row} page={page} />
      </DeskFor>
    </OfficeContext.Provider>
  )
}

/** Milliseconds between two tries to write what could not be written. */
const retry = 3_000

/** Milliseconds without a keystroke after which the server gets a copy. */
const pauseToCopy = 10_000

/** Looks after the draft on the disk: asks for room once there is something to lose, tries again, tidies the log. */
function Keep({ fill }: { readonly fill: Fill }) {
  const { db, syncNow } = useDevice()
  const saved = fill.keeper.saved.value
  const { kind } = saved
  const isBegun = kind !== 'nothing'
  useEffect(() => {
    if (isBegun) void navigator.storage.persist?.().catch(() => false)
  }, [isBegun])
  useEffect(() => {
    if (kind !== 'failed') return
    const timer = setInterval(() => void fill.keeper.flush(), retry)
    return () => clearInterval(timer)
  }, [fill, kind])
  // The other devices of the person are told once they pause, or turn to something else.
  useEffect(() => {
    if (saved.kind !== 'saved') return
    const timer = setTimeout(() => void syncNow(), pauseToCopy)
    const hide = () => {
      if (document.visibilityState === 'hidden') void syncNow()
    }
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [saved, syncNow])
  useEffect(() => whenIdle(() => void compactLog(db, fill.task.id).catch(() => {})), [db, fill])
  return null
}

/** Runs when nobody waits for the page; what it gives back calls it off. */
function whenIdle(work: () => void): () => void {
  const id = requestIdleCallback(work, { timeout: 30_000 })
  return () => cancelIdleCallback(id)
}

type FollowProps = { readonly fill: Fill; readonly stored: ReadonlySignal<Draft | undefined> }

/** Takes over what other tabs write into this draft. */
function Follow({ fill, stored }: FollowProps) {
  const draft = stored.value
  useEffect(() => fill.receive(draft), [fill, draft])
  return null
}
