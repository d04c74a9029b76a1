import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { CalibrationEdit, CalibrationView } from '../../core/protocol/calibration.ts'
import { useDevice } from '../device.ts'
import { useAsk } from '../fairness/use-ask.ts'
import {
  dropDraft,
  keepView,
  keptView,
  type RowDraft,
  readDrafts,
  rebaseDraft,
  sentDraft,
  writeDraft,
} from '../store/calibrations.ts'
import { useLive } from '../store/live.ts'

/** Milliseconds without a key before what was written goes out. */
const PAUSE = 700
/** Milliseconds between looks at what others wrote. */
const LOOK_EVERY = 10_000

export type SessionDesk = ReturnType<typeof useSession>

/**
 * A session as the server has it, or as it was last seen; notes and marks are on this device at once and go out after a
 * pause, or once there is a network.
 */
export function useSession(id: string) {
  const { db, online, now } = useDevice()
  const { ask, trouble, setTrouble } = useAsk()
  const [seen, setSeen] = useState<{ readonly view: CalibrationView; readonly stale: string | null } | null>(
    null,
  )
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set())
  const drafts = useLive(() => readDrafts(db, id), [id]) ?? new Map<string, RowDraft>()
  const latest = useRef<CalibrationView | null>(null)
  const busy = useRef(false)
  const asked = useRef(false)
  const again = useRef(async () => {})
  const isOnline = online.value

  const show = useCallback(
    async (view: CalibrationView) => {
      latest.current = view
      setSeen({ view, stale: null })
      await keepView(db, view, now())
    },
    [db, now],
  )
  const look = useCallback(async () => {
    const found = await ask((server) => server.session(id))
    if (found.kind === 'ok') return show(found.value)
    const kept = await keptView(db, id)
    if (kept && found.kind !== 'refused') setSeen({ view: kept.view, stale: kept.at })
  }, [ask, db, id, show])

  /** Sends what was written, one row after the other; where somebody was faster, both stay to be seen. */
  const flush = useCallback(async () => {
    if (busy.current) {
      asked.current = true
      return
    }
    busy.current = true
    asked.current = false
    try {
      for (const draft of (await readDrafts(db, id)).values()) {
        if (draft.note === undefined && draft.discussed === undefined) continue
        const { case: of, version, note, discussed } = draft
        const edit = {
          version,
          ...(note === undefined ? {} : { note }),
          ...(discussed === undefined ? {} : { discussed }),
        }
        const found = await ask((server) => server.edit(id, of, edit))
        if (found.kind === 'ok') {
          await settle(found.value, draft)
        } else if (found.kind === 'refused') {
          if (found.problem.type.endsWith('calibration-moved')) {
            setTrouble(null)
            await look()
            const row = latest.current?.rows.find((one) => one.case === of)
            const isSame =
              row !== undefined &&
              row.note === (note ?? row.note) &&
              row.discussed === (discussed ?? row.discussed)
            // An answer got lost: it is there already.
            if (isSame) await sentDraft(db, id, { sent: { ...draft }, version: row.version })
            else setMoved((before) => new Set([...before, of]))
          }
        } else return
      }
    } finally {
      busy.current = false
      // What was written while the row before it was on its way.
      if (asked.current) void again.current()
    }
  }, [ask, db, id, look, setTrouble])
  again.current = flush

  const settle = async (view: CalibrationView, sent: RowDraft) => {
    const version = view.rows.find((one) => one.case === sent.case)?.version ?? sent.version
    const { levels: _levels, reason: _reason, ...said } = sent
    // The row first: without the draft, and before the row, the box would show what stood there earlier.
    await show(view)
    await sentDraft(db, id, { sent: said, version })
  }

  useEffect(() => {
    void keptView(db, id).then((kept) => {
      if (kept && latest.current === null) setSeen({ view: kept.view, stale: kept.at })
    })
  }, [db, id])
  useEffect(() => {
    if (!isOnline) return
    void look().then(flush)
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !busy.current) void look()
    }, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [look, flush, isOnline])

  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const write = (draft: RowDraft) => {
    void writeDraft(db, id, draft)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void flush(), PAUSE)
  }
  /** Does something at once; null where it was refused or could not be sent, which `trouble` says. */
  const act = async (of: string, edit: Omit<CalibrationEdit, 'protocol' | 'version'>): Promise<boolean> => {
    clearTimeout(waiting.current)
    await flush()
    const version = latest.current?.rows.find((one) => one.case === of)?.version ?? 0
    const found = await ask((server) => server.edit(id, of, { version, ...edit }))
    if (found.kind === 'ok') await show(found.value)
    else if (found.kind === 'refused' && found.problem.type.endsWith('calibration-moved')) void look()
    return found.kind === 'ok'
  }
  return {
    seen,
    drafts,
    moved,
    trouble,
    isOnline,
    look,
    write,
    act,
    /** Writes mine over what is kept: its writer has seen both. */
    async useMine(of: string) {
      const version = latest.current?.rows.find((one) => one.case === of)?.version
      if (version !== undefined) await rebaseDraft(db, id, of, version)
      setMoved((before) => new Set([...before].filter((one) => one !== of)))
      await flush()
    },
    async useTheirs(of: string) {
      await dropDraft(db, id, of)
      setMoved((before) => new Set([...before].filter((one) => one !== of)))
    },
    async done(of: string) {
      await dropDraft(db, id, of)
    },
    async sign(): Promise<boolean> {
      clearTimeout(waiting.current)
      await flush()
      const version = latest.current?.version ?? 0
      const found = await ask((server) => server.close(id, { version }))
      if (found.kind === 'ok') await show(found.value)
      else await look()
      return found.kind === 'ok'
    },
    async setAchievement(achievement: string | null) {
      const view = latest.current
      if (view === null) return
      const plan = {
        cycle: view.cycle.id,
        title: view.title,
        units: view.units,
        leaders: view.leaders.map((leader) => leader.id),
        achievement,
      }
      const found = await ask((server) => server.plan(id, plan))
      if (found.kind === 'ok') await show(found.value)
    },
  }
}
