import { FileX, HardDrive } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { storeTrouble } from '../store/store-trouble.ts'

type BrokenPageProps = {
  readonly error: unknown
  /** Nothing opens where the first page does not; any other one alone leaves the rest as it is. */
  readonly isFirst: boolean
}

/** The store can't be opened, or a page can't be drawn: why, what can be saved, and how to go on. */
export function BrokenPage({ error, isFirst }: BrokenPageProps) {
  const [rescued, setRescued] = useState<string | null>(null)
  const trouble = !isFirst && isOfPage(error) ? 'page' : storeTrouble(error)
  useEffect(() => {
    // Read only by who needs it: it brings all of Dexie.
    void import('../store/rescue.ts').then(async ({ rescueStore }) =>
      setRescued((await rescueStore()) ?? null),
    )
  }, [])
  const { app, draft, store } = words.value
  const goFirst = () => {
    location.hash = '#/'
    location.reload()
  }
  const startAnew = async () => {
    const { deleteStore } = await import('../store/rescue.ts')
    await deleteStore()
    location.reload()
  }
  return (
    <main class="page-alone" id="content">
      <Empty
        alone
        icon={trouble === 'page' ? FileX : HardDrive}
        title={trouble === 'page' ? app.brokenPage : app.broken}
        hint={trouble === 'page' ? app.brokenPageHint : store.troubles[trouble]}
      >
        <div class="row">
          <button type="button" class="button button-main" onClick={() => location.reload()}>
            {app.reload}
          </button>
          {trouble === 'page' && (
            <button type="button" class="button" onClick={goFirst}>
              {app.firstPage}
            </button>
          )}
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

/** Whether drawing failed, and not reading: what the store says has names of its own. */
function isOfPage(error: unknown): boolean {
  return error instanceof Error && /^(Type|Range|Reference)?Error$/.test(error.name)
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
