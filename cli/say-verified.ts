import type { AuditProblem } from '../core/case/audit-chain.ts'
import type { Receipt } from '../core/case/receipt.ts'
import { type ReceiptProblem, sayReceiptProblem } from '../core/case/receipt-problem.ts'
import { sayAuditProblem } from '../core/case/say-audit-problem.ts'
import type { VerifiedSubmission } from '../core/case/verify-submission-receipt.ts'
import { numberText } from '../core/form/say-number.ts'
import { sayValue } from '../core/scoring/say-value.ts'
import type { Language, Text } from '../core/text.ts'

export type VerifyProblem =
  | ReceiptProblem
  | AuditProblem
  /** `step`: the one that is certified; `issue`: that this very receipt was issued. */
  | { readonly kind: 'not-in-log'; readonly what: 'step' | 'issue' }

/** What a receipt that holds certifies, line by line. */
export function sayReceipt(receipt: Receipt, language: Language): readonly string[] {
  const { region, subject, cycle, outputs, words, pack, scoring, key } = receipt
  const say = language === 'id' ? saysIndonesian : saysEnglish
  const figures = Object.entries(outputs).map(
    ([name, value]) =>
      // To the last digit: what is certified is not to be rounded.
      `  ${name}: ${typeof value === 'number' ? numberText(value)[language] : sayValue(value, { language, words })}`,
  )
  const lines = [
    say.holds(region.name, region.id),
    `  ${subject.name} (${subject.id})`,
    `  ${cycle.name}: ${cycle.period.from} – ${cycle.period.to}`,
    ...figures,
    `  ${receipt.final ? say.final(receipt.result) : say.open(receipt.result)}`,
    `  ${say.decided(receipt.decidedAt)} · ${say.issued(receipt.issuedAt)}`,
    `  ${say.rules(pack, scoring)}`,
    `  ${say.audit(receipt.audit)}`,
    `  ${say.key(key)}`,
  ]
  return lines.map(printable)
}

const saysEnglish = {
  holds: (name: string, id: string) => `The receipt holds. ${name} (${id}) certifies:`,
  final: (n: number) => `result ${n}, final`,
  open: (n: number) => `result ${n}, which could still be objected to`,
  decided: (at: string) => `decided ${at}`,
  issued: (at: string) => `issued ${at}`,
  rules: (pack: string, scoring: string) => `by the rules of ${pack}, scoring ${scoring}`,
  audit: (hash: string) => `audit row ${hash}`,
  key: (id: string) => `signed with key ${id}`,
}

const saysIndonesian: typeof saysEnglish = {
  holds: (name, id) => `Resi ini sah. ${name} (${id}) menyatakan:`,
  final: (n) => `hasil ke-${n}, sudah final`,
  open: (n) => `hasil ke-${n}, masih dapat diajukan keberatan`,
  decided: (at) => `ditetapkan ${at}`,
  issued: (at) => `diterbitkan ${at}`,
  rules: (pack, scoring) => `menurut aturan ${pack}, penilaian ${scoring}`,
  audit: (hash) => `baris audit ${hash}`,
  key: (id) => `ditandatangani dengan kunci ${id}`,
}

/** What a submission's receipt that holds certifies, line by line. */
export function saySubmission(
  { receipt, answers }: VerifiedSubmission,
  language: Language,
): readonly string[] {
  const say = language === 'id' ? submissionIndonesian : submissionEnglish
  const lines = [
    say.holds(receipt.region),
    `  ${say.sent(receipt.by, receipt.task, receipt.case)}`,
    `  ${say.form(receipt.form.id, receipt.form.version)}`,
    `  ${say.filled(receipt.filledAt)}`,
    `  ${say.received(receipt.receivedAt)}`,
    `  ${answers === null ? say.sealed : say.opened(Object.keys(answers).length)}`,
    `  ${receipt.audit}`,
  ]
  return lines.map(printable)
}

const submissionEnglish = {
  holds: (region: string) => `The receipt holds. Region ${region} certifies a submission:`,
  sent: (by: string, task: string, of: string) => `${by} sent task ${task} of case ${of}`,
  form: (id: string, version: number) => `form ${id}, version ${version}`,
  filled: (at: string) => `sent ${at}, by the clock of their own device`,
  received: (at: string) => `received ${at}, by the clock of the region`,
  sealed: 'the answers are sealed and not in this file',
  opened: (count: number) => `the ${count} answers in this file are the ones that were sent`,
}

const submissionIndonesian: typeof submissionEnglish = {
  holds: (region) => `Resi ini sah. Daerah ${region} menyatakan penerimaan kiriman:`,
  sent: (by, task, of) => `${by} mengirim tugas ${task} pada penilaian ${of}`,
  form: (id, version) => `formulir ${id}, versi ${version}`,
  filled: (at) => `dikirim ${at}, menurut jam perangkatnya sendiri`,
  received: (at) => `diterima ${at}, menurut jam daerah`,
  sealed: 'jawabannya tersegel dan tidak ada di berkas ini',
  opened: (count) => `${count} jawaban di berkas ini memang yang dikirim`,
}

/** That a log holds, and up to where. */
export function sayLog({ rows, last }: { readonly rows: number; readonly last: string }): Text {
  return {
    id: `Catatan audit utuh: ${rows} baris, sampai ${last}.`,
    en: `The audit log holds: ${rows} rows, up to ${last}.`,
  }
}

/** What is wrong, in words that can be shown as they are. */
export function sayVerifyProblem(problem: VerifyProblem): Text {
  const { id, en } = textOf(problem)
  return { id: printable(id), en: printable(en) }
}

function textOf(problem: VerifyProblem): Text {
  if (problem.kind === 'not-in-log') return missing[problem.what]
  if (problem.kind !== 'broken-chain') return sayReceiptProblem(problem)
  return sayAuditProblem(problem)
}

const missing = {
  step: {
    id: 'Langkah yang dinyatakan resi ini tidak ada dalam catatan audit.',
    en: 'The step that the receipt certifies is not in the audit log.',
  },
  issue: {
    id: 'Penerbitan resi ini tidak ada dalam catatan audit: catatan itu lebih lama, atau bukan daerah itu yang menerbitkannya.',
    en: 'That this receipt was issued is not in the audit log: the log is older, or somebody else made the receipt.',
  },
}

/** Names and paths come out of a stranger's file: nothing of them may steer the terminal. */
function printable(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')
}
