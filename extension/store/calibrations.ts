import type { CalibrationView } from '../../core/protocol/calibration.ts'
import type { Database } from './database.ts'

/** What was written about one result and has not reached the server; `version` is that of the row it was written on. */
export type RowDraft = {
  readonly case: string
  readonly version: number
  readonly note?: string
  readonly discussed?: boolean
  /** A proposal that is not handed in yet. */
  readonly levels?: { readonly [step: string]: number }
  readonly reason?: string
}

/** A session as it was last seen, or a draft in it. */
export type CalibrationKept = { readonly key: string; readonly session: string } & (
  | { readonly view: CalibrationView; readonly at: string }
  | { readonly draft: RowDraft }
)

/** Keeps a session for when there is no network. */
export async function keepView(db: Database, view: CalibrationView, at: string): Promise<void> {
  await db.calibrations.put({ key: `view ${view.id}`, session: view.id, view, at })
}

/** A session as it was last seen here. */
export async function keptView(
  db: Database,
  session: string,
): Promise<{ readonly view: CalibrationView; readonly at: string } | undefined> {
  const found = await db.calibrations.get(`view ${session}`)
  return found && 'view' in found ? found : undefined
}

/** What was written in a session and has not been sent, by appraisal. */
export async function readDrafts(db: Database, session: string): Promise<ReadonlyMap<string, RowDraft>> {
  const rows = await db.calibrations.where('session').equals(session).toArray()
  return new Map(rows.flatMap((row) => ('draft' in row ? [[row.draft.case, row.draft] as const] : [])))
}

/** Adds to what was written about one result; the version stays that of the first word. */
export async function writeDraft(db: Database, session: string, draft: RowDraft): Promise<void> {
  await db.transaction('rw', db.calibrations, async () => {
    const key = keyOf(session, draft.case)
    const found = await db.calibrations.get(key)
    const before = found && 'draft' in found ? found.draft : undefined
    const version = before?.version ?? draft.version
    await db.calibrations.put({ key, session, draft: { ...before, ...draft, version } })
  })
}

/** Takes back what was sent, and no more: what was written meanwhile stays, on the version that is there now. */
export async function sentDraft(
  db: Database,
  session: string,
  { sent, version }: { readonly sent: RowDraft; readonly version: number },
): Promise<void> {
  await db.transaction('rw', db.calibrations, async () => {
    const key = keyOf(session, sent.case)
    const found = await db.calibrations.get(key)
    if (!found || !('draft' in found)) return
    const left = { ...found.draft }
    const rest = Object.fromEntries(
      Object.entries(left).filter(([name, value]) => !isSent(sent, name, value)),
    )
    const names = Object.keys(rest).filter((name) => name !== 'case' && name !== 'version')
    if (names.length === 0) await db.calibrations.delete(key)
    else await db.calibrations.put({ key, session, draft: { ...rest, case: sent.case, version } })
  })
}

function isSent(sent: RowDraft, name: string, value: unknown): boolean {
  if (name === 'case' || name === 'version') return false
  return JSON.stringify(Reflect.get(sent, name)) === JSON.stringify(value)
}

/** Goes on from the version that is there now: its writer has seen it. */
export async function rebaseDraft(db: Database, session: string, of: string, version: number): Promise<void> {
  await db.transaction('rw', db.calibrations, async () => {
    const found = await db.calibrations.get(keyOf(session, of))
    if (found && 'draft' in found) await db.calibrations.put({ ...found, draft: { ...found.draft, version } })
  })
}

/** Lets go of what was written about a result. */
export async function dropDraft(db: Database, session: string, of: string): Promise<void> {
  await db.calibrations.delete(keyOf(session, of))
}

function keyOf(session: string, of: string): string {
  return `draft ${session} ${of}`
}
