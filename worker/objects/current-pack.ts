import { peopleNeeded } from '../../core/case/permissions.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Store } from '../storage/store.ts'

/** The pack that the region's next cycle will use. */
export function currentPack(store: Store): Pack {
  const region = store.region.find()
  const pack = region === undefined ? undefined : store.packs.find(region.pack)
  if (pack === undefined) throw new Error('the region has no pack')
  return pack
}

/** What the policies in force ask of a new version. */
export function rulesOf(pack: Pack) {
  return { people: peopleNeeded('pack.decide', pack), consultation: pack.policies.consultation }
}
