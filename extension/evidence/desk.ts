import { effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { isPicture, largestFile } from '../../core/evidence/media-types.ts'
import type { Arrival } from '../../core/evidence/model.ts'
import { partCount } from '../../core/evidence/parts.ts'
import type { EvidenceDesk, FileState, TakeEnd } from '../../ui/form/evidence.ts'
import type { Device } from '../device.ts'
import { type EvidenceRow, readEvidence, readFileBytes, referenceOf } from '../store/evidence.ts'
import { readUses } from '../store/file-uses.ts'
import { readPack, readRow } from '../store/rows.ts'
import { shrinkPicture } from './shrink.ts'
import type { takeFile } from './take-file.ts'

type Around = {
  /** The appraisal that the files are for. */
  readonly case: string
  readonly pack: string
  /** How far those files are that others brought. */
  readonly arrivals: { readonly [id: string]: Arrival }
}

/** The desk of one task, over the store and the network; `close` lets go of what it follows. */
export function openDesk(device: Device, around: Around): EvidenceDesk & { readonly close: () => void } {
  const { db, now, newId } = device
  const rows = signal<readonly EvidenceRow[]>([])
  const uses = signal<ReadonlyMap<string, string>>(new Map())
  const tray = signal<EvidenceDesk['tray']['value']>([])
  const states = signal<ReadonlyMap<string, FileState>>(new Map())
  const asked = new Set<string>()
  /** A file that an answer has just named goes at once, and not with the next turn that comes by itself. */
  const sendNew = (found: {
    readonly rows: readonly EvidenceRow[]
    readonly uses: ReadonlyMap<string, string>
  }) => {
    const fresh = found.rows.filter(
      ({ id, upload }) =>
        upload.kind === 'waiting' && upload.sent === 0 && found.uses.has(id) && !asked.has(id),
    )
    if (fresh.length === 0) return
    for (const { id } of fresh) asked.add(id)
    void device.syncNow()
  }
  const following = liveQuery(async () => {
    const rows = await readEvidence(db)
    return { rows, uses: await readUses(db, rows) }
  }).subscribe({
    next: (found) => {
      rows.value = found.rows
      uses.value = found.uses
      sendNew(found)
    },
    error: () => {},
  })
  const stop = effect(() => {
    const kept = rows.value.filter(({ upload }) => upload.kind !== 'dropping')
    tray.value = kept
      .filter(({ id, upload }) => !uses.value.has(id) && upload.kind === 'waiting')
      .map(referenceOf)
    const own = kept.map((row) => [row.id, stateOf(row)] as const)
    const others = Object.entries(around.arrivals).map(([id, kind]) => [id, { kind }] as const)
    states.value = new Map<string, FileState>([...others, ...own])
  })

  const take: EvidenceDesk['take'] = async (file, { shrink, ...limits }) => {
    const isShrunk = shrink && file.type.startsWith('image/')
    const { name, size } = file
    // Not read before it is known to fit: a film of gigabytes would take the page's memory.
    if (size > (isShrunk ? largestPicture : largestFile)) {
      const limit = isShrunk ? largestPicture : limits.maxBytes
      return { kind: 'not-taken', why: { kind: 'size', name, bytes: size, limit } }
    }
    const given = await bytesOf(file)
    if (given === undefined) return { kind: 'not-taken', why: { kind: 'not-read', name } }
    const bytes = (isShrunk && (await shrinkPicture(given, file.type))) || given
    const room = await roomLeft(bytes.length)
    if (room !== null) return room
    return takeIn(db, { name, bytes, limits, id: newId(), now: now() })
  }

  /** What the pack lets one person bring to one appraisal, counted over what this device knows of. */
  const roomLeft = async (more: number): Promise<TakeEnd | null> => {
    const evidence = ((await readRow(db, 'pack', around.pack)) ?? (await readPack(db, null)))?.policies
      .evidence
    if (evidence === undefined) return null
    const held = rows.value.filter(({ id }) => uses.value.get(id) === around.case)
    const bytes = held.reduce((sum, row) => sum + row.bytes, more)
    const { maxCaseFiles: files, maxCaseBytes: limit } = evidence
    return held.length >= files || bytes > limit
      ? { kind: 'not-taken', why: { kind: 'room', files, limit } }
      : null
  }

  return {
    take,
    tray,
    states,
    async shrink(file) {
      const bytes = isPicture(file.type) ? await readFileBytes(db, file.id) : undefined
      const smaller = bytes && (await shrinkPicture(bytes, file.type))
      if (smaller === undefined) return null
      const limits = { types: ['image/jpeg'], maxBytes: file.bytes } as const
      const captured = file.captured === undefined ? {} : { captured: file.captured }
      const taken = await takeIn(db, {
        name: file.name,
        bytes: smaller,
        limits,
        ...captured,
        id: newId(),
        now: now(),
      })
      return taken.kind === 'taken' ? taken.file : null
    },
    open: async (file) => (await import('./open-file.ts')).openFile(device, file),
    zone: device.zone,
    close() {
      following.unsubscribe()
      stop()
    },
  }
}

/** Bytes of a picture that is made smaller; no camera of a telephone takes larger ones. */
const largestPicture = 100 * 1024 ** 2

/** Undefined for a folder that was dropped, and for a file that is gone since it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

// Read when there is a file: looking into its bytes is much code, and most forms ask for none.
const takeIn: typeof takeFile = async (db, taking) => (await import('./take-file.ts')).takeFile(db, taking)

function stateOf({ upload, bytes }: EvidenceRow): FileState {
  switch (upload.kind) {
    case 'waiting':
      return { kind: 'sending', sent: upload.sent, parts: partCount(bytes) }
    case 'here':
    case 'refused':
      return { kind: upload.kind }
    case 'dropping':
      return { kind: 'coming' }
  }
}
