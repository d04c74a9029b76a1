import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { OfficeContext } from '../../ui/form/office.ts'
import { language } from '../../ui/text/messages.ts'
import { writeClock } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { DeskFor } from '../evidence/desk-for.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { compactLog } from '../store/draft-log.ts'
import { readDraftRow } from '../store/drafts.ts'
import { followDraft } from '../store/follow-draft.ts'
import { useLive, useLiveSignal } from '../store/live.ts'
import { readRows } from '../store/rows.ts'
import { FormPages } from './form-pages.tsx'
import { type Fill, type FillOpening, openFill } from './open-fill.ts'
import { useKept } from './use-kept.ts'

type EditorProps = { readonly task: string; readonly page: number | 'review' | null }

/** Opens the draft, keeps it in step with other tabs, and draws the form around it. */
export function Editor({ task, page }: EditorProps) {
  const device = useDevice()
  const [opening, setOpening] = useState<FillOpening | null>(null)
  const people = useLive(() => readRows(device.db, 'colleague'))
  const row = useLiveSignal(() => readDraftRow(device.db, task), [device, task])
  const office = useMemo(() => ({ people: people ?? [] }), [people])
  // Before the empty page is painted: a frame is long on a slow machine, and nobody waits for that one.
  useLayoutEffect(() => {
    void openFill(device, task).then(setOpening)
  }, [device, task])
  if (opening === null || people === undefined) return null
  if (opening.kind !== 'open') return <UnknownPage />
  return (
    <OfficeContext.Provider value={office}>
      <DeskFor task={opening.fill.task}>
        <Keep fill={opening.fill} />
        <FormPages fill={opening.fill} row={row} page={page} />
      </DeskFor>
    </OfficeContext.Provider>
  )
}

/**
 * Looks after the draft on the disk: asks for room once there is something to lose, writes before the page
 * goes, tidies the log, takes over what others write. It is never drawn anew: what it does follows signals.
 */
function Keep({ fill }: { readonly fill: Fill }) {
  const { db, now, zone } = useDevice()
  const { keeper, saver, task } = fill
  useEffect(() => followDraft(db, task.id, fill.receive), [db, fill, task])
  useKept(keeper)
  useEffect(() => {
    const stop = whenIdle(saver.warm)
    return () => {
      stop()
      void keeper.flush().then(saver.close)
    }
  }, [keeper, saver])
  // Browsers take as long to make their first clock of a language as a key may take.
  useEffect(() => whenIdle(() => void writeClock(now(), language.peek(), zone.peek())), [now, zone])
  useEffect(() => whenIdle(() => void compactLog(db, task.id).catch(() => {})), [db, task])
  return null
}

/** Runs when nobody waits for the page; what it gives back calls it off. */
function whenIdle(work: () => void): () => void {
  const id = requestIdleCallback(work, { timeout: 30_000 })
  return () => cancelIdleCallback(id)
}
