import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Now } from '../clock.ts'
import type { AuditRow } from '../storage/audit.ts'

/** The answer to a mutation that was applied, as the text that will be given again whenever it is asked again. */
export function receipt(mutation: Mutation, row: Pick<AuditRow, 'hash'>, now: Now): string {
  const answer: MutationReceipt = {
    protocol: PROTOCOL,
    mutation: mutation.id,
    appliedAt: now.office,
    audit: row.hash,
  }
  return JSON.stringify(answer)
}
