import type { PackVersion } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import { type Comment, commentViews, consultationView } from '../../core/case/version-views.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'
import { packOfVersion } from './judge-version.ts'
import { EVERYBODY } from './show.ts'

/** Shows a version that staff are heard about, as it stands now; one without a window is shown to nobody. */
export function showHearing(
  store: Store,
  { version, pack }: { readonly version: PackVersion; readonly pack: Pack },
): void {
  const compared = packOfVersion(store, version.after) ?? pack
  const view = consultationView(version, { pack, current: compared, shown: shownTo(store) })
  if (view !== null)
    store.views.replace(`hearing/${packRef(version.pack)}`, [{ ...view, audience: EVERYBODY }])
}

/** Shows a comment to those who may read it. */
export function showComment(store: Store, comment: Comment): void {
  const rows = commentViews(comment, { people: store.people.all(), shown: shownTo(store) })
  store.views.replace(
    `comment/${comment.id}`,
    rows.map(({ audience, ...row }) => ({ ...row, audience: audience ?? EVERYBODY })),
  )
}

/** Shows every comment anew, after human resources have changed, or who may read. */
export function showComments(store: Store): void {
  for (const { pack } of store.packVersions.all()) {
    for (const comment of store.packComments.of(packRef(pack))) showComment(store, comment)
  }
}

function shownTo(store: Store): 'hr' | 'everybody' {
  return currentPack(store).policies.consultation?.shown ?? 'hr'
}
