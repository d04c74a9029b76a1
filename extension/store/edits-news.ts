import Dexie, { type ObservabilitySet, RangeSet } from 'dexie'
import type { Database } from './database.ts'

/** What a page has just written into a draft. */
type Written = Omit<News, 'kind'> & {
  /** The draft begins with it. */
  readonly isNew: boolean
  /** A file comes or goes with it. */
  readonly files: boolean
}

type News = {
  readonly kind: 'written'
  readonly task: string
  readonly pointers: readonly string[]
}

/** A page has begun to listen, and another one says that it does, too. */
type Presence = { readonly kind: 'listening' | 'here' }

/** Milliseconds without a key after which lists are told, and the longest that they wait while keys come. */
const pause = 1_000
const longest = 30_000

type Desk = {
  readonly channel: BroadcastChannel
  /** Nobody is told before somebody is known to listen: most drafts are open on one page alone. */
  isHeard: boolean
  /** What nobody has been told, by draft: whoever turns up may have read it too early. */
  readonly unheard: Map<string, Set<string>>
  readonly untold: Set<string>
  files: boolean
  timer: ReturnType<typeof setTimeout> | undefined
  since: number
  /** When the last key was written. */
  last: number
}

const desks = new WeakMap<Database, Desk>()

/**
 * Tells the other pages that listen at once which fields of which draft were written, so that they read these and no
 * others; the first that turns up is told of all that was written before. Lists, which show no more than how far a
 * draft is, hear of it when the person pauses.
 */
export function tellOfEdits(db: Database, { task, pointers, isNew, files }: Written): void {
  const desk = deskOf(db)
  const now = Date.now()
  if (desk.isHeard) desk.channel.postMessage({ kind: 'written', task, pointers } satisfies News)
  else desk.unheard.set(task, new Set([...(desk.unheard.get(task) ?? []), ...pointers]))
  if (desk.untold.size === 0) desk.since = now
  desk.untold.add(task)
  desk.files ||= files
  desk.last = now
  if (isNew || files || now - desk.since > longest) tellLists(db)
  else desk.timer ??= setTimeout(() => tellOnPause(db, desk), pause)
}

// One timer for all keys of a burst: setting it anew with each of them would cost more than to ask once too often.
function tellOnPause(db: Database, desk: Desk): void {
  const rest = desk.last + pause - Date.now()
  desk.timer = rest > 0 ? setTimeout(() => tellOnPause(db, desk), rest) : undefined
  if (rest <= 0) tellLists(db)
}

/** Lets every live query know what has been written since they were last told. */
export function tellLists(db: Database): void {
  const desk = deskOf(db)
  clearTimeout(desk.timer)
  desk.timer = undefined
  if (desk.untold.size === 0) return
  const name = `idb://${db.name}`
  const parts: ObservabilitySet = { [`${name}/drafts/`]: new RangeSet().addKeys([...desk.untold]) }
  // Who looks for files may look for any.
  if (desk.files) {
    for (const index of ['', 'files'])
      parts[`${name}/answers/${index}`] = new RangeSet(Dexie.minKey, Dexie.maxKey)
  }
  desk.untold.clear()
  desk.files = false
  Dexie.on.storagemutated.fire(parts)
}

/** Hears which fields of a draft other pages write; what it gives back ends that. */
export function onEdits(db: Database, task: string, hear: (pointers: readonly string[]) => void): () => void {
  // The one through which this page tells of its own: that one does not hear itself.
  const { channel } = deskOf(db)
  const listen = ({ data }: MessageEvent<News | Presence>) => {
    if (data.kind === 'written' && data.task === task) hear(data.pointers)
  }
  channel.addEventListener('message', listen)
  return () => channel.removeEventListener('message', listen)
}

function deskOf(db: Database): Desk {
  const known = desks.get(db)
  if (known !== undefined) return known
  const made: Desk = {
    channel: new BroadcastChannel(`${db.name} edits`),
    isHeard: false,
    unheard: new Map(),
    last: 0,
    untold: new Set(),
    files: false,
    timer: undefined,
    since: 0,
  }
  made.channel.addEventListener('message', ({ data }: MessageEvent<News | Presence>) => {
    // Whoever speaks there listens there.
    made.isHeard = true
    if (data.kind === 'listening') made.channel.postMessage({ kind: 'here' } satisfies Presence)
    for (const [task, pointers] of made.unheard) {
      made.channel.postMessage({ kind: 'written', task, pointers: [...pointers] } satisfies News)
    }
    made.unheard.clear()
  })
  made.channel.postMessage({ kind: 'listening' } satisfies Presence)
  desks.set(db, made)
  return made
}
