import { History } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import type { PackKey } from '../../../core/case/pack-version.ts'
import type { VersionList } from '../../../core/protocol/versions.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { words } from '../../../ui/text/messages.ts'
import { bases } from '../known-packs.ts'
import { restoredFiles } from './restore.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import type { Packs, Trouble } from './use-packs.ts'

type RestoreProps = { readonly packs: Packs; readonly list: VersionList; readonly version: PackKey }

/** Goes back to an old version, by a new one that says the same. */
export function RestoreVersion({ packs, list, version }: RestoreProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [trouble, setTrouble] = useState<Trouble | 'unsound' | null>(null)
  const [busy, setBusy] = useState(false)
  const texts = words.value.publish
  const title = `restore-${version.version}`
  const restore = async () => {
    setBusy(true)
    const [old, current] = await Promise.all([
      packs.ask((server) => server.content(version)),
      packs.ask((server) => server.content(list.current)),
    ])
    setBusy(false)
    dialog.current?.close()
    if (old.kind !== 'ok') return setTrouble(old)
    if (current.kind !== 'ok') return setTrouble(current)
    const files = restoredFiles(old.value, { current: current.value.pack, version: list.next, bases })
    if (files === null) return setTrouble('unsound')
    const answer = await packs.act({
      kind: 'propose-pack',
      files,
      after: list.current,
      note: '',
      restores: version.version,
    })
    setTrouble(answer.kind === 'ok' ? null : answer)
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
