import { Server } from 'lucide-preact'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { bringOver, dropShelf, readOwnShelves } from '../store/own-shelves.ts'

/** What this person left unsent at another server: it waits until they say what becomes of it. */
export function LeftShelves() {
  const { db, syncNow } = useDevice()
  const shelves = useLive(() => readOwnShelves(db)) ?? []
  const { draft } = words.value
  return (
    <>
      {shelves.map(({ owner, server, drafts, waiting }) => (
        <Banner key={owner} tone="warning" icon={Server} title={draft.otherServer(server)}>
          <p>{draft.otherServerLead(drafts, waiting)}</p>
          <div class="row">
            <button
              type="button"
              class="button button-small"
              onClick={() => void bringOver(db, owner).then(syncNow)}
            >
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
