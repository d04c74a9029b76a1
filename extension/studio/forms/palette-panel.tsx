import { Search } from 'lucide-preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { NewKind } from '../../../core/studio/form-edit/new-part.ts'
import { words } from '../../../ui/text/messages.ts'
import { addNew } from './acts.ts'
import type { Builder } from './builder.ts'
import { kindDrag } from './drag.ts'
import { kindIcons, kindName, palette } from './part-words.ts'

/** Everything that can be put into a form: by a press behind the chosen part, or dragged to its place. */
export function PalettePanel({ builder }: { readonly builder: Builder }) {
  const [sought, setSought] = useState('')
  const id = useId()
  const says = words.value.studio.forms
  const wanted = sought.trim().toLowerCase()
  const fits = (kind: NewKind) => `${kindName(kind)} ${says.kindHints[kind]}`.toLowerCase().includes(wanted)
  const groups = palette
    .map(({ group, kinds }) => ({ group, kinds: kinds.filter(fits) }))
    .filter(({ kinds }) => kinds.length > 0)
  return (
    <div class="palette stack">
      <div class="palette-search">
        <Search size={16} aria-hidden="true" />
        <input
          id={id}
          class="input"
          type="search"
          aria-label={says.search}
          placeholder={says.search}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      </div>
      {groups.length === 0 && <p class="soft">{says.nothingFound}</p>}
      {groups.map(({ group, kinds }) => (
        <section key={group} aria-label={says.groups[group]}>
          <h3 class="palette-group">{says.groups[group]}</h3>
          <ul class="palette-kinds">
            {kinds.map((kind) => (
              <li key={kind}>
                <KindButton builder={builder} kind={kind} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function KindButton({ builder, kind }: { readonly builder: Builder; readonly kind: NewKind }) {
  const button = useRef<HTMLButtonElement>(null)
  const Icon = kindIcons[kind]
  useEffect(() => (button.current ? kindDrag(button.current, kind) : undefined), [kind])
  return (
    <button
      ref={button}
      type="button"
      class="palette-kind"
      title={words.value.studio.forms.kindHints[kind]}
      onClick={() => {
        if (addNew(builder, kind) && window.matchMedia('(width >= 760px)').matches) builder.show('properties')
      }}
    >
      <Icon size={18} aria-hidden="true" />
      <span>{kindName(kind)}</span>
    </button>
  )
}
