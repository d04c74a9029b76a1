import { problemSchema, receiptSchema, regionListSchema } from './answers.ts'
import { changePageSchema } from './changes.ts'
import { deviceCodeSchema, deviceListSchema } from './devices.ts'
import { draftCopyKeptSchema, draftCopySchema, draftPageSchema } from './drafts.ts'
import { evidenceStatusSchema, openEvidenceSchema } from './evidence.ts'
import { mutationSchema } from './mutation.ts'
import { provisionSchema } from './provision.ts'
import { tokenRequestSchema, tokenResponseSchema } from './session.ts'

/** Every wire shape, named as its generated validator in `core/protocol/generated`. */
export const wireSchemas = {
  mutation: mutationSchema,
  'token-request': tokenRequestSchema,
  'token-response': tokenResponseSchema,
  provision: provisionSchema,
  'change-page': changePageSchema,
  receipt: receiptSchema,
  'region-list': regionListSchema,
  problem: problemSchema,
  'open-evidence': openEvidenceSchema,
  'evidence-status': evidenceStatusSchema,
  'draft-copy': draftCopySchema,
  'draft-copy-kept': draftCopyKeptSchema,
  'draft-page': draftPageSchema,
  'device-list': deviceListSchema,
  'device-code': deviceCodeSchema,
}
