import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { SealedRow } from '../core/case/audit-chain.ts'
import { entryOf, readAuditFile } from '../core/case/audit-file.ts'
import { type KeySet, parseKeySet } from '../core/case/key-set.ts'
import type { Receipt } from '../core/case/receipt.ts'
import { hashReceipt, openJws, readReceiptFile } from '../core/case/receipt-file.ts'
import type { ReceiptProblem } from '../core/case/receipt-problem.ts'
import type { SubmissionReceipt } from '../core/case/submission-receipt.ts'
import { verifyAudit } from '../core/case/verify-audit.ts'
import { verifyReceipt } from '../core/case/verify-receipt.ts'
import type { Verifier } from '../core/case/verify-signed.ts'
import { type VerifiedSubmission, verifySubmissionReceipt } from '../core/case/verify-submission-receipt.ts'
import { isObject } from '../core/json.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { Language } from '../core/text.ts'
import { misused, type Outcome } from './outcome.ts'
import { sayLog, sayReceipt, saySubmission, sayVerifyProblem, type VerifyProblem } from './say-verified.ts'

const usage = `timbang verify <receipt> --keys <keys.json> [--audit <page.json> …] [--lang id|en] [--json]
timbang verify --audit <page.json> …`

/** `timbang verify`: what a receipt certifies, and whether an exported audit log is whole; nothing is fetched. */
export async function verifyCommand(args: readonly string[]): Promise<Outcome> {
  const asked = readAsked(args)
  if (asked.kind === 'err') return misused(asked.error)
  const { receipt: text, keys, log, language, json } = asked.value
  const problems: VerifyProblem[] = []

  const certified = text !== null && keys ? await certify(text, { keys, subtle: crypto.subtle }) : null
  if (certified?.kind === 'err') problems.push(certified.error)
  const { receipt, answers } = certified?.kind === 'ok' ? certified.value : { receipt: null, answers: null }

  const last = log ? verifyAudit(log) : null
  if (last?.kind === 'err') problems.push(last.error)
  const audit = log && last?.kind === 'ok' ? { rows: log.length, last: last.value } : null
  if (receipt && audit && log && text !== null) problems.push(...notInLog(log, { receipt, text }))

  const code = problems.length === 0 ? 0 : 1
  if (json) {
    const told = problems.map((problem) => ({ ...problem, text: sayVerifyProblem(problem) }))
    return {
      code,
      text: `${JSON.stringify({ verified: code === 0, receipt, ...(answers ? { answers } : {}), audit, problems: told }, null, 2)}\n`,
    }
  }
  const lines = [
    ...(receipt?.kind === 'timbang-result' ? sayReceipt(receipt, language) : []),
    ...(receipt?.kind === 'timbang-submission' ? saySubmission({ receipt, answers }, language) : []),
    ...(audit ? [sayLog(audit)[language]] : []),
    ...problems.map((problem) => sayVerifyProblem(problem)[language]),
  ]
  return { code, text: `${lines.join('\n')}\n` }
}

type Certified = { readonly receipt: Receipt; readonly answers: null } | VerifiedSubmission

/** By what it says it is: the receipt of a submission, or that of a result. */
async function certify(text: string, verifier: Verifier): Promise<Result<Certified, ReceiptProblem>> {
  const file = readReceiptFile(text)
  const opened = file.kind === 'ok' ? openJws(file.value.jws) : file
  const payload = opened.kind === 'ok' ? opened.value.payload : null
  if (isObject(payload) && payload.kind === 'timbang-submission')
    return verifySubmissionReceipt(text, verifier)
  const receipt = await verifyReceipt(text, verifier)
  return receipt.kind === 'ok' ? ok({ receipt: receipt.value, answers: null }) : receipt
}

/** Whether a whole log tells of the step that a receipt certifies, and of the issue of a result's receipt. */
function notInLog(
  log: readonly SealedRow[],
  { receipt, text }: { readonly receipt: Receipt | SubmissionReceipt; readonly text: string },
): readonly VerifyProblem[] {
  const file = readReceiptFile(text)
  const hash = file.kind === 'ok' ? hashReceipt(file.value.jws) : ''
  const isStep = log.some((row) => row.hash === receipt.audit && entryOf(row).subject === receipt.case)
  // A submission's receipt has no row of its own: the row of the submission is what it names.
  const isIssued =
    receipt.kind === 'timbang-submission' ||
    log.some((row) => {
      const { action, detail } = entryOf(row)
      return action === 'receipt-issued' && isObject(detail) && detail.receipt === hash
    })
  return [
    ...(isStep ? [] : [{ kind: 'not-in-log', what: 'step' } as const]),
    ...(isIssued ? [] : [{ kind: 'not-in-log', what: 'issue' } as const]),
  ]
}

type Asked = {
  readonly receipt: string | null
  readonly keys: KeySet | null
  readonly log: readonly SealedRow[] | null
  readonly language: Language
  readonly json: boolean
}

function readAsked(args: readonly string[]): Result<Asked, string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      keys: { type: 'string' },
      audit: { type: 'string', multiple: true },
      lang: { type: 'string' },
      json: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
  })
  const [path, ...more] = positionals
  const pages = (values.audit ?? []).filter((page) => typeof page === 'string')
  const { lang = 'id', json } = values
  if (lang !== 'id' && lang !== 'en') return err('--lang takes a language: id or en')
  const isAsked = path === undefined ? pages.length > 0 && values.keys === undefined : more.length === 0
  if (!isAsked) return err(usage)
  const receipt = path === undefined ? ok(null) : readText(path)
  if (receipt.kind === 'err') return receipt
  const keys = path === undefined ? ok(null) : readKeys(values.keys)
  if (keys.kind === 'err') return keys
  const log = pages.length === 0 ? ok(null) : readLog(pages)
  if (log.kind === 'err') return log
  return ok({ receipt: receipt.value, keys: keys.value, log: log.value, language: lang, json: json === true })
}

function readKeys(path: string | boolean | undefined): Result<KeySet, string> {
  if (typeof path !== 'string') return err(usage)
  const json = readJson(path)
  if (json.kind === 'err') return json
  const keys = parseKeySet(json.value)
  if (keys.kind === 'ok') return keys
  const [error] = keys.error
  return err(`${path} is not a key set of a region: ${error?.instancePath} ${error?.message}`)
}

function readLog(paths: readonly string[]): Result<readonly SealedRow[], string> {
  const log: SealedRow[] = []
  for (const path of paths) {
    const text = readText(path)
    if (text.kind === 'err') return text
    const rows = readAuditFile(text.value)
    if (rows === null)
      return err(`${path} is no audit log: { "rows": [ … ] }, or one row a line${lineAtFault(text.value)}`)
    // Not all at once: a long log has more rows than a call takes arguments.
    for (const row of rows) log.push(row)
  }
  return ok(log)
}

/** Of a log with one row a line, the first line that is none: cut off, or written over. */
function lineAtFault(text: string): string {
  const lines = text.split('\n')
  if (readAuditFile(lines[0] ?? '') === null) return ''
  const n = lines.findIndex((line) => line.trim() !== '' && readAuditFile(line) === null)
  return n < 0 ? '' : `; line ${n + 1} is no row`
}

function readJson(path: string): Result<unknown, string> {
  const text = readText(path)
  if (text.kind === 'err') return text
  try {
    return ok(JSON.parse(text.value))
  } catch (cause) {
    return err(`${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function readText(path: string): Result<string, string> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch (cause) {
    return err(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
