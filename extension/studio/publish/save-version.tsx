import { Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { PackKey } from '../../../core/case/pack-version.ts'
import { words } from '../../../ui/text/messages.ts'
import { saveFile } from '../../people/save-file.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import type { Packs, Trouble } from './use-packs.ts'

/** Saves a published version as a file that the region stands for. */
export function SaveVersion({ packs, version }: { readonly packs: Packs; readonly version: PackKey }) {
  const [state, setState] = useState<'idle' | 'busy' | 'saved' | Trouble>('idle')
  const texts = words.value.publish
  const save = async () => {
    setState('busy')
    const answer = await packs.ask((server) => server.file(version))
    if (answer.kind !== 'ok') {
      setState(answer)
      return
    }
    const bytes = new Uint8Array(new TextEncoder().encode(answer.value))
    saveFile(`${version.id}-${version.version}.timbang-pack.json`, bytes)
    setState('saved')
  }
  return (
    <>
      <button type="button" class="button" disabled={state === 'busy'} onClick={() => void save()}>
        <Download size={16} aria-hidden="true" />
        {texts.saveSigned}
        <span class="visually-hidden">: {texts.version(version.version)}</span>
      </button>
      <span role="status" class="soft">
        {state === 'saved' && texts.savedSigned}
      </span>
      {typeof state === 'object' && <TroubleBanner trouble={state} onRetry={() => void save()} />}
    </>
  )
}
