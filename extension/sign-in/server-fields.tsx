import { CloudOff } from 'lucide-preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { SimpleField } from './simple-field.tsx'
import type { Regions } from './use-regions.ts'

type RegionProps = {
  readonly regions: Regions
  readonly chosen: string
  readonly missing: boolean
  readonly onChoose: (id: string) => void
  readonly onRetry: () => void
}

/** The regions of the server; the only one there is needs no choosing. */
export function RegionSelect({ regions, chosen, missing, onChoose, onRetry }: RegionProps) {
  const texts = words.value.door
  if (regions.kind === 'asking') return <p class="soft">{texts.connecting}</p>
  if (regions.kind === 'unreachable') {
    return (
      <Banner tone="warning" icon={CloudOff} title={texts.unreachable}>
        <p>
          <button type="button" class="button button-small" onClick={onRetry}>
            {texts.retry}
          </button>
        </p>
      </Banner>
    )
  }
  if (regions.regions.length === 0) return <p class="soft">{texts.noRegions}</p>
  return (
    <SimpleField id="region" label={texts.region} error={missing ? texts.missingRegion : null}>
      {(field) => (
        <select
          {...field}
          class="input"
          value={chosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {regions.regions.length > 1 && <option value="">{texts.chooseRegion}</option>}
          {regions.regions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </SimpleField>
  )
}

type ServerProps = {
  readonly value: string
  readonly valid: boolean
  /** The server does not answer, perhaps because it is another one. */
  readonly doubtful: boolean
  readonly onChange: (text: string) => void
}

/** The address of the server, folded away while it works. */
export function ServerField({ value, valid, doubtful, onChange }: ServerProps) {
  const [open, setOpen] = useState(false)
  // Before anything is drawn: opening a moment later would meet a press that was meant to open it, and close it.
  useLayoutEffect(() => {
    if (doubtful || !valid) setOpen(true)
  }, [doubtful, valid])
  const texts = words.value.door
  return (
    <details class="door-server" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.serverChange}</summary>
      <SimpleField
        id="server"
        label={texts.server}
        hint={texts.serverHint}
        error={valid ? null : texts.badServer}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            type="url"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )}
      </SimpleField>
    </details>
  )
}
