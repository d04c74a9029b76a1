import { History } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import type { PackKey } from '../../../core/case/pack-version.ts'
import type { VersionList } from '../../../core/protocol/versions.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { words } from '../../../ui/text/messages.ts'
import { bases } from '../known-packs.ts'
import { restoredFiles } from './restore.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import type { Asked, Deed, Packs, Trouble } from './use-packs.ts'

type RestoreProps = { readonly packs: Packs; readonly list: VersionList; readonly version: PackKey }

/** Goes back to an old version, by a new one that says the same. */
export function RestoreVersion({ packs, list, version }: RestoreProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [trouble, setTrouble] = useState<Trouble | 'unsound' | null>(null)
  const [busy, setBusy] = useState(false)
  const texts = words.value.publish
  const title = `restore-${version.version}`
  // The same press again is the same deed, though the region may by now have taken it and count on from there.
  const unanswered = useRef<{ readonly kind: 'ok'; readonly value: Deed } | null>(null)
  const restore = async () => {
    setBusy(true)
    const problem = await bringBack()
    setBusy(false)
    dialog.current?.close()
    setTrouble(problem)
  }
  const bringBack = async (): Promise<Trouble | 'unsound' | null> => {
    const deed = unanswered.current ?? (await readDeed())
    if (deed === null) return 'unsound'
    if (deed.kind !== 'ok') return deed
    unanswered.current = deed
    const answer = await packs.act(deed.value)
    if (answer.kind !== 'unreachable') unanswered.current = null
    return answer.kind === 'ok' ? null : answer
  }
  const readDeed = async (): Promise<Asked<Deed> | null> => {
    const [old, current] = await Promise.all([
      packs.ask((server) => server.content(version)),
      packs.ask((server) => server.content(list.current)),
    ])
    if (old.kind !== 'ok') return old
    if (current.kind !== 'ok') return current
    const files = restoredFiles(old.value, { current: current.value.pack, version: list.next, bases })
    const restores = version.version
    return (
      files && { kind: 'ok', value: { kind: 'propose-pack', files, after: list.current, note: '', restores } }
    )
  }
  return (
    <>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        <History size={16} aria-hidden="true" />
        {texts.restore}
      </button>
      {trouble === 'unsound' && <p class="field-error">{texts.restoreUnsound}</p>}
      {trouble && trouble !== 'unsound' && <TroubleBanner trouble={trouble} />}
      <ConfirmDialog
        dialog={dialog}
        id={title}
        title={texts.restoreTitle(version.version)}
        confirm={{ label: texts.restore, look: 'main', disabled: busy, onPress: () => void restore() }}
      >
        <p>{texts.restoreLead(list.next, version.version)}</p>
      </ConfirmDialog>
    </>
  )
}
