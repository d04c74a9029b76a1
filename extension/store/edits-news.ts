import Dexie, { type ObservabilitySet, RangeSet } from 'dexie'
import type { Database } from './database.ts'

/** What a page has just written into a draft. */
type Written = {
  readonly task: string
  readonly pointers: readonly string[]
  /** The draft begins with it. */
  readonly isNew: boolean
  /** A file comes or goes with it. */
  readonly files: boolean
}

/** Milliseconds without a key after which lists are told, and the longest that they wait while keys come. */
const pause = 1_000
const longest = 5_000

type Desk = {
  readonly channel: BroadcastChannel
  readonly untold: Set<string>
  files: boolean
  timer: ReturnType<typeof setTimeout> | undefined
  since: number
}

const desks = new WeakMap<Database, Desk>()

/**
 * Tells the other pages at once which fields of which draft were written, so that they read these and no others;
 * lists, which show no more than how far a draft is, hear of it when the person pauses.
 */
export function tellOfEdits(db: Database, { task, pointers, isNew, files }: Written): void {
  const desk = deskOf(db)
  desk.channel.postMessage({ task, pointers })
  if (desk.untold.size === 0) desk.since = Date.now()
  desk.untold.add(task)
  desk.files ||= files
  clearTimeout(desk.timer)
  if (isNew || files || Date.now() - desk.since > longest) tellLists(db)
  else desk.timer = setTimeout(() => tellLists(db), pause)
}

/** Lets every live query know what has been written since they were last told. */
export function tellLists(db: Database): void {
  const desk = deskOf(db)
  clearTimeout(desk.timer)
  if (desk.untold.size === 0) return
  const name = `idb://${db.name}`
  const parts: ObservabilitySet = { [`${name}/drafts/`]: new RangeSet().addKeys([...desk.untold]) }
  // Who looks for files looks through all answers.
  if (desk.files) parts[`${name}/answers/`] = new RangeSet(Dexie.minKey, Dexie.maxKey)
  desk.untold.clear()
  desk.files = false
  Dexie.on.storagemutated.fire(parts)
}

/** Hears which fields of a draft other pages write; what it gives back ends that. */
export function onEdits(db: Database, task: string, hear: (pointers: readonly string[]) => void): () => void {
  // The one through which this page tells of its own: that one does not hear itself.
  const { channel } = deskOf(db)
  const listen = ({ data }: MessageEvent<Pick<Written, 'task' | 'pointers'>>) => {
    if (data.task === task) hear(data.pointers)
  }
  channel.addEventListener('message', listen)
  return () => channel.removeEventListener('message', listen)
}

function deskOf(db: Database): Desk {
  const known = desks.get(db)
  if (known !== undefined) return known
  const made: Desk = {
    channel: new BroadcastChannel(`${db.name} edits`),
    untold: new Set(),
    files: false,
    timer: undefined,
    since: 0,
  }
  desks.set(db, made)
  return made
}
