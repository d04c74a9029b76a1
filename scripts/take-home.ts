import { readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Below this much free space the service says so: SQLite needs room to write before it can give any back. */
const LITTLE = 200 * 1024 ** 2

/** Somebody else serves the same data: two would each write over what the other holds in memory. */
export class HomeTaken extends Error {}

/**
 * Takes a data folder for this process until it ends, or throws `HomeTaken` with who has it. The lock is SQLite's, on a
 * file: the system lets go of it with the process, however that ends, and it holds between containers that share a disk.
 */
export function takeHome(home: string): void {
  const lock = new DatabaseSync(join(home, 'serving.lock'))
  const note = join(home, 'serving.pid')
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof Error) || !error.message.includes('locked')) throw error
    throw new HomeTaken(
      `${home} is served by another process already (${holderIn(note)}). Stop that one first.`,
    )
  }
  held.push(lock)
  writeFileSync(note, `${process.pid}\n`, { mode: 0o600 })
}

/** What is not referred to is closed, and its lock with it. */
const held: DatabaseSync[] = []

function holderIn(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim()
  } catch {
    return '?'
  }
}

/** Words about a disk that has little room left; null where there is enough. */
export function littleRoom(home: string, least = LITTLE): string | null {
  const { bavail, bsize } = statfsSync(home)
  const free = bavail * bsize
  if (free >= least) return null
  const left = Math.floor(free / 1024 ** 2)
  return `${home} has ${left} MB left. Make room: what cannot be written is refused, and waits on people’s devices.`
}
