import { own } from '../../core/json.ts'

/*
 * Words that texts of a table have in common, for `packText`. Never edited once released, or what was packed with them
 * could not be read again; a test holds their fingerprints. What is new is simply packed a little less well.
 */

/** For the rows of people by kind; none for a kind that has not been given any. */
export function kindDictionary(kind: string): string {
  return own(kinds, kind) ?? ''
}

const kinds: { readonly [kind: string]: string } = {
  notice: '{"id":"-1","at":"2026-01-01T00:00:00.000Z","case":"","message":{"id":"","en":""}}',
  case: '[["id",""],["cycle",{"id":"2026","name":"Penilaian kinerja 2026"}],["pack","@1"],["subject",{"id":"","name":"","post":"","unit":""}],["relation","superior"],["relation","reviewer"],["relation","self"],["state",{"id":"shared","title":{"id":"","en":""},"final":true}],["dueAt","2026-01-01T16:59:59.999Z"],["progress",null,""],["history",null,""],["reopenings",[]],["result",null,""],["beside",null,""],["receipt",null,""],["feedback",[]],["skp",null,""],["evidence",null,""]]',
}

/** For the rows of the log. */
export const auditDictionary =
  '{"action":"region-provisioned","actor":{"kind":"operator"},"detail":{"pack":{"id":"","version":1},"people":["","action":"code-issued","detail":{"expiresAt":"","action":"device-added","action":"device-revoked","detail":{"person":"","why":"removed-by-owner","action":"receipt-issued","actor":{"kind":"clock"},"at":"2026-01-01T00:00:00.000Z","detail":{"final":true,"final":false,"key":"","receipt":"","result":1},"n":,"subject":"","action":"results-shown","detail":{"results":[{"case":"","result":1}]},"subject":null}{"action":"task-submitted","actor":{"commitment":"","kind":"hidden"},"at":"2026-01-01","detail":{"answers":"","form":{"id":"superior-rating","version":1},"onBehalfOf":"","results":[],"task":"self-assessment","transitions":[]},"n":1,"subject":""}{"action":"task-submitted","actor":{"kind":"person","person":"'

/** For submissions, after the one before of the same appraisal. */
export const submissionDictionary =
  '{"id":"","task":"-superior-rating-1","spec":"self-assessment","by":"","at":"2026-01-01T00:00:00.000Z","form":{"id":"","version":1},"answers":{"behaviours":{},"feedback":{"observation":"","impact":"","suggestion":""},"decision":"approve"}}'

/** For signed receipts, opened. */
export const receiptDictionary =
  'jws\n{"alg":"ES256","kid":"","typ":"timbang-receipt+jws"}\n{"audit":"","case":"","cycle":{"id":"2026","name":"","period":{"from":"2026-01-01","to":"2026-12-31"}},"final":true,"inputs":"","issuedAt":"2026-01-01T00:00:00.000Z","key":"","kind":"timbang-result","outputs":{},"pack":{"id":"","version":1},"person":{"id":"","name":"","post":"","unit":""},"region":{"id":"","name":""},"result":1,"scoredAt":"2026-01-01T00:00:00.000Z","version":1}\n'
