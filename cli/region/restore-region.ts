import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { isObject } from '../../core/json.ts'
import { erasuresAt, readErasures, sayErased } from './erasures.ts'
import type { Operator } from './operator.ts'

/** Characters of lines that are sent at once. */
const PIECE = 4_000_000

export type Restore = {
  readonly from: string
  /** A list of who was erased since the export, beside what the server knows. */
  readonly erasures: string | undefined
  /** The operator knows that there is no list, and that people may come back who were erased. */
  readonly withoutErasures: boolean
}

/**
 * Puts an export back into a server that does not have the region. The file is read twice: first its SHA-256 is
 * checked, before anything is sent. Files go first; the region is there with its last row, and nobody in it who was
 * erased since the export (RS1).
 */
export async function restoreRegion(
  operator: Operator,
  { from, erasures, withoutErasures }: Restore,
): Promise<string> {
  await check(from)
  const erased = erasures === undefined ? [] : readErasures(erasures, operator.region)
  const { since } = await erasuresAt(operator)
  if (since === null && erasures === undefined && !withoutErasures) throw new Error(unknown(operator.region))
  let files = 0
  let gathered: Uint8Array<ArrayBuffer>[] = []
  for await (const line of linesOf(from)) {
    if (!line.startsWith('{"file":')) continue
    const { file, at, of, base64 } = pieceIn(line)
    gathered = at === 0 ? [] : gathered
    gathered.push(Uint8Array.from(Buffer.from(base64, 'base64')))
    if (at + (gathered.at(-1)?.length ?? 0) < of) continue
    await operator.sendFile(file, Uint8Array.from(Buffer.concat(gathered)))
    files += 1
  }
  let n = 0
  let lines: string[] = []
  let size = 0
  let again = 0
  const send = async (last: boolean) => {
    const answer = await operator.ask('POST', '/restore', { n, lines, last, ...(last ? { erased } : {}) })
    if (last && isObject(answer)) again = Number(answer.erased)
    n += 1
    lines = []
    size = 0
  }
  let rows = 0
  for await (const line of linesOf(from)) {
    if (line.startsWith('{"file":') || line.startsWith('{"files":') || line.startsWith('{"sha256":')) continue
    lines.push(line)
    rows += 1
    size += line.length
    // The count of the rows is the last that the region takes.
    if (line.startsWith('{"rows":')) await send(true)
    else if (size > PIECE) await send(false)
  }
  return `${operator.region}: ${rows} lines and ${files} files are back; ${sayErased(again)}; resume it to let people in\n`
}

function unknown(region: string): string {
  return `This server never had ${region}, so it does not know who was erased there since the export, and they would come back.
Give the list that "timbang region erasures ${region} --to <file>" wrote at the old server: --erasures <file>.
If there is none, say --without-erasures, ask human resources whom they erased since the day of the export, and erase
them again before the region goes on. Nothing was sent.`
}

async function check(from: string): Promise<void> {
  const hash = createHash('sha256')
  let last = ''
  for await (const line of linesOf(from)) {
    if (last !== '') hash.update(`${last}\n`)
    last = line
  }
  if (last !== JSON.stringify({ sha256: hash.digest('hex') })) {
    throw new Error(`${from} is not whole: its last line is not the SHA-256 of the others. Nothing was sent.`)
  }
}

/** Lines end with a line feed and nothing else: texts may hold other signs that some take for an end. */
async function* linesOf(path: string): AsyncIterable<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = `${rest}${String(chunk)}`.split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') yield rest
}

function pieceIn(line: string) {
  const { file, at, of, base64 }: { [name: string]: unknown } = JSON.parse(line)
  if (
    typeof file !== 'string' ||
    typeof at !== 'number' ||
    typeof of !== 'number' ||
    typeof base64 !== 'string'
  ) {
    throw new Error('a line of a file is not what an export writes')
  }
  return { file, at, of, base64 }
}
