import { Eye, EyeOff } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { spacedNip } from '../../core/people/nip.ts'
import { words } from '../../ui/text/messages.ts'

/** It holds the date of birth and the sex, so it shows only when asked for (P3). */
export function Nip({ nip }: { readonly nip: string | null }) {
  const [open, setOpen] = useState(false)
  const texts = words.value.settings
  if (nip === null) return <span>–</span>
  const Icon = open ? EyeOff : Eye
  return (
    <span class="row">
      <span>{open ? spacedNip(nip) : `•••• •••• ${nip.slice(-3)}`}</span>
      <button type="button" class="button button-quiet button-small" onClick={() => setOpen(!open)}>
        <Icon size={16} aria-hidden="true" />
        {open ? texts.hideNip : texts.showNip}
      </button>
    </span>
  )
}
