import { createHash } from 'node:crypto'
import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { isObject, type Json } from '../../core/json.ts'
import type { Operator } from './operator.ts'

/** Bytes of a file that one line holds: a multiple of three, so that base64 needs no filling up in between. */
const CHUNK = 768 * 1024

/**
 * Writes a whole region into one file, line by line, so that its size is of no matter: a header, its rows, a count of
 * them, its files in pieces, and the SHA-256 of all lines before. A region that was running is suspended meanwhile. The
 * file is there under its name only once it is whole.
 */
export async function exportRegion(operator: Operator, to: string): Promise<string> {
  const part = `${to}.part`
  // It holds the region's keys and everybody's answers: for whoever made it, and nobody else on this machine.
  const file = openSync(part, 'w', 0o600)
  const hash = createHash('sha256')
  let lines = 0
  const write = (line: string) => {
    hash.update(`${line}\n`)
    writeSync(file, `${line}\n`)
    lines += 1
  }
  const suspended = await operator.ask('POST', '/suspend')
  const wasRunning = isObject(suspended) && suspended.changed === true
  try {
    await writeRows(operator, write)
    const files = await writeFiles(operator, write)
    write(JSON.stringify({ files }))
    writeSync(file, `${JSON.stringify({ sha256: hash.digest('hex') })}\n`)
    closeSync(file)
    renameSync(part, to)
    return `${operator.region}: ${lines + 1} lines and ${files} files in ${to}\n`
  } finally {
    // One that was suspended before stays so.
    if (wasRunning) await operator.ask('POST', '/resume')
  }
}

async function writeRows(operator: Operator, write: (line: string) => void): Promise<void> {
  for (let from: Json | undefined = null; from !== undefined; ) {
    const page = await operator.ask('POST', '/export', { from })
    if (!isObject(page) || !Array.isArray(page.lines)) throw new Error('the server gave no page of an export')
    for (const line of page.lines) write(String(line))
    from = page.next ?? undefined
  }
}

async function writeFiles(operator: Operator, write: (line: string) => void): Promise<number> {
  let count = 0
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await operator.ask('GET', `/files?after=${encodeURIComponent(after)}`)
    if (!isObject(page) || !Array.isArray(page.keys)) throw new Error('the server gave no list of files')
    const keys = page.keys.map(String)
    for (const key of keys) {
      const bytes = await operator.fetchFile(key)
      for (let at = 0; at === 0 || at < bytes.length; at += CHUNK) {
        const base64 = Buffer.from(bytes.subarray(at, at + CHUNK)).toString('base64')
        write(JSON.stringify({ file: key, at, of: bytes.length, base64 }))
      }
      count += 1
    }
    after = page.more === true ? keys.at(-1) : undefined
  }
  return count
}
