import type { PackVersion } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import { type Comment, commentViews, consultationView, proposalViews } from '../../core/case/version-views.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Store } from '../storage/store.ts'
import { currentPack, rulesOf } from './current-pack.ts'
import { packOfVersion } from './judge-version.ts'
import { EVERYBODY } from './show.ts'

/**
 * Shows a version as it stands now: to staff who are heard about it, if they are, and to those who are to decide, as
 * long as it waits for them.
 */
export function showHearing(
  store: Store,
  { version, pack }: { readonly version: PackVersion; readonly pack: Pack },
): void {
  const compared = packOfVersion(store, version.after) ?? pack
  const view = consultationView(version, { pack, current: compared, shown: shownTo(store, version) })
  if (view !== null)
    store.views.replace(`hearing/${packRef(version.pack)}`, [{ ...view, audience: EVERYBODY }])
  showProposal(store, version)
}

/** Shows anew what waits for a decision, after human resources have changed. */
export function showProposals(store: Store): void {
  for (const version of store.packVersions.all()) showProposal(store, version)
}

function showProposal(store: Store, version: PackVersion): void {
  const needed = rulesOf(currentPack(store)).people
  const rows = proposalViews(version, { people: store.people.all(), needed })
  store.views.replace(
    `proposal/${packRef(version.pack)}`,
    rows.map(({ audience, ...row }) => ({ ...row, audience: audience ?? EVERYBODY })),
  )
}

/** Shows a comment to those who may read it. */
export function showComment(store: Store, comment: Comment, version: PackVersion): void {
  const rows = commentViews(comment, { people: store.people.all(), shown: shownTo(store, version) })
  store.views.replace(
    `comment/${comment.id}`,
    rows.map(({ audience, ...row }) => ({ ...row, audience: audience ?? EVERYBODY })),
  )
}

/** Shows every comment anew, after human resources have changed. */
export function showComments(store: Store): void {
  for (const version of store.packVersions.all()) {
    for (const comment of store.packComments.of(packRef(version.pack))) showComment(store, comment, version)
  }
}

/** As it was told when the window was opened: nobody who spoke to human resources is read by everybody later. */
function shownTo(store: Store, { comments }: PackVersion): 'hr' | 'everybody' {
  return comments?.shown ?? currentPack(store).policies.consultation?.shown ?? 'hr'
}
