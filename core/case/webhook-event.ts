import type { CaseId, CycleId, PersonId } from '../ids.ts'
import type { Text } from '../text.ts'
import type { Cycle } from './model.ts'

type Told = Pick<Cycle, 'id' | 'name' | 'period'>

/** What other systems of the office can be told of as it happens (WH1). None says who rated, nor what came out. */
export type WebhookEvent =
  | { readonly type: 'cycle.opened'; readonly data: { readonly cycle: Told; readonly appraisals: number } }
  | { readonly type: 'cycle.closed'; readonly data: { readonly cycle: Told; readonly closedAt: string } }
  | { readonly type: 'appraisals.decided'; readonly data: Decided }
  | {
      readonly type: 'figures.published' | 'figures.retracted'
      readonly data: {
        readonly cycle: { readonly id: string; readonly name: string }
        readonly version: number
        /** Of the public page, below the server's address. */
        readonly path: string
      }
    }
  | { readonly type: 'roll-up.sent'; readonly data: { readonly cycle: Told } }
  /** Sent by hand, to try a receiver. */
  | { readonly type: 'webhook.test'; readonly data: { readonly webhook: string } }

/** Results that were told on one day of the region, sent when that day is over. */
export type Decided = {
  readonly cycle: CycleId
  readonly day: string
  readonly count: number
  /** For receivers that may know which they are. */
  readonly appraisals?: readonly { readonly id: CaseId; readonly person: PersonId }[]
}

/** What somebody may subscribe to. */
export type WebhookType = Exclude<WebhookEvent['type'], 'webhook.test'>

/** `ids`: a receiver is told which appraisals an event is about; with `counts` only how many. */
export type WebhookDetail = 'counts' | 'ids'

const titles: { readonly [type in WebhookType]: Text } = {
  'cycle.opened': { id: 'Siklus dibuka', en: 'A cycle was opened' },
  'appraisals.decided': {
    id: 'Hasil disampaikan (sekali sehari, sesudah hari itu berakhir)',
    en: 'Results were told (once a day, when that day is over)',
  },
  'cycle.closed': { id: 'Siklus ditutup', en: 'A cycle was closed' },
  'roll-up.sent': {
    id: 'Angka gabungan siklus dikirim ke server antardaerah',
    en: 'Figures of a cycle went to the directory of regions',
  },
  'figures.published': { id: 'Angka diumumkan kepada publik', en: 'Figures were published' },
  'figures.retracted': { id: 'Pengumuman ditarik kembali', en: 'Published figures were retracted' },
}

/** Every kind of event that can be subscribed to. `webhookTypes.includes('cycle.opened')` is true. */
export const webhookTypes: readonly WebhookType[] = Object.keys(titles)
  // The very keys that the type is made of.
  .map((type) => type as WebhookType)

/** A kind of event in the reader's words: `sayWebhookType('cycle.closed').en` is `'A cycle was closed'`. */
export function sayWebhookType(type: WebhookEvent['type']): Text {
  return type === 'webhook.test' ? { id: 'Peristiwa percobaan', en: 'A test event' } : titles[type]
}
