import { hasSoundNames } from '../draft/sound-names.ts'
import { err } from '../result.ts'
import type { DraftCopyKept, DraftPage } from './draft-copy.ts'
import { type Parser, type ProtocolError, parserOf } from './parser.ts'
import { draftCopyKeptSchema, draftPageSchema } from './schemas/drafts.ts'

/** Copies from a person's other devices: `parseDraftPage(await response.json())`. */
export const parseDraftPage: Parser<DraftPage> = (body) => {
  const page = pageOf(body)
  if (page.kind === 'err' || page.value.drafts.every(({ copy }) => hasSoundNames(copy))) return page
  return err([foreignName])
}

/** The worker's word that it has a copy. */
export const parseDraftCopyKept: Parser<DraftCopyKept> = parserOf(draftCopyKeptSchema)

const pageOf: Parser<DraftPage> = parserOf(draftPageSchema)

const foreignName: ProtocolError = {
  instancePath: '/drafts',
  schemaPath: '#/propertyNames',
  keyword: 'propertyNames',
  params: {},
  message: 'must name fields by their pointers and devices as devices are named',
}
