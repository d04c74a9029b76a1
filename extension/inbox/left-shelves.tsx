import { Server } from 'lucide-preact'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { dropShelf, readOwnShelves } from '../store/own-shelves.ts'

/** What this person left unsent at another server: it waits until they say what becomes of it. */
export function LeftShelves() {
  const { db, syncNow } = useDevice()
  const shelves = useLive(() => readOwnShelves(db)) ?? []
  const { draft } = words.value
  const bring = async (owner: string) => {
    // What merges drafts is read when somebody wants it to.
    const { bringOver } = await import('../store/bring-over.ts')
    await bringOver(db, owner)
    await syncNow()
  }
  return (
    <>
      {shelves.map(({ owner, server, drafts, waiting }) => (
        <Banner key={owner} tone="warning" icon={Server} title={draft.otherServer(server)}>
          <p>{draft.otherServerLead(drafts, waiting)}</p>
          <div class="row">
            <button type="button" class="button button-small" onClick={() => void bring(owner)}>
              {draft.bringOver}
            </button>
            <button
              type="button"
              class="button button-small button-danger"
              onClick={() => void dropShelf(db, owner)}
            >
              {draft.dropShelf}
            </button>
          </div>
        </Banner>
      ))}
    </>
  )
}
