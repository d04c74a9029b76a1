import { HardDrive } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { storeTrouble } from '../store/store-trouble.ts'

/** The store can't be opened: why, what can be saved of it, and how to go on. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const [rescued, setRescued] = useState<string | null>(null)
  const trouble = storeTrouble(error)
  useEffect(() => {
    // Read only by who needs it: it brings all of Dexie.
    void import('../store/rescue.ts').then(async ({ rescueStore }) =>
      setRescued((await rescueStore()) ?? null),
    )
  }, [])
  const { app, draft, store } = words.value
  const startAnew = async () => {
    const { deleteStore } = await import('../store/rescue.ts')
    await deleteStore()
    location.reload()
  }
  return (
    <main class="page-alone" id="content">
      <Empty alone icon={HardDrive} title={app.broken} hint={store.troubles[trouble]}>
        <div class="row">
          <button type="button" class="button button-main" onClick={() => location.reload()}>
            {app.reload}
          </button>
          {rescued !== null && (
            <a
              class="button"
              download="timbang-selamat.json"
              href={`data:application/json;charset=utf-8,${encodeURIComponent(rescued)}`}
            >
              {draft.rescue}
            </a>
          )}
          {trouble === 'damaged' && (
            <button type="button" class="button button-danger" onClick={() => void startAnew()}>
              {draft.startAnew}
            </button>
          )}
        </div>
        {rescued !== null && <p class="soft">{draft.rescueHint}</p>}
      </Empty>
    </main>
  )
}

/** An older Timbang in another tab holds the store open, so that it cannot be brought up to date. */
export function BlockedPage() {
  const { store } = words.value
  return (
    <main class="page-alone" id="content">
      <Empty alone icon={HardDrive} title={store.blocked} hint={store.blockedHint} />
    </main>
  )
}
