import { isObject, own } from '../json.ts'
import type { Text } from '../text.ts'

/** What a region's policies say of figures for the public. */
export type PublicationPolicy = {
  /** The smallest group, never below five (P2). */
  readonly k: number
  /** `best`: who has the best outcome is named; only where the policy cites what allows it. */
  readonly names: 'withheld' | 'best'
  /** What the publication goes by, or why names are withheld; null where the policies say nothing. */
  readonly basis: Text | null
  /** The region publishes nothing. */
  readonly closed: boolean
}

const SMALLEST = 5

/**
 * The policy on publication, as it binds: a group is never smaller than five, and names without a legal basis stay
 * withheld whatever the pack says (Law 14/2008 art. 17 h).
 * `publicationPolicy({})` is `{ k: 5, names: 'withheld', basis: null, closed: false }`.
 */
export function publicationPolicy(policies: object): PublicationPolicy {
  const all: { readonly [name: string]: unknown } = { ...policies }
  const said = own(all, 'publication')
  const policy = isObject(said) ? said : {}
  const basis = textIn(own(policy, 'basis'))
  const smallest = own(policy, 'minimumGroup')
  return {
    k: typeof smallest === 'number' && Number.isInteger(smallest) ? Math.max(SMALLEST, smallest) : SMALLEST,
    names: own(policy, 'names') === 'best' && basis !== null ? 'best' : 'withheld',
    basis,
    closed: own(policy, 'distribution') === 'closed',
  }
}

function textIn(value: unknown): Text | null {
  if (!isObject(value)) return null
  const { id, en } = value
  return typeof id === 'string' && id.trim() !== '' && typeof en === 'string' ? { id, en } : null
}
