import { Plus, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { freeName } from '../../../core/studio/flow/free-name.ts'
import { removeRole } from '../../../core/studio/flow/remove-stage.ts'
import { givenRoles, renameIn } from '../../../core/studio/flow/rename.ts'
import type { Use } from '../../../core/studio/flow/uses-of.ts'
import { words } from '../../../ui/text/messages.ts'
import { Typed } from '../fields/typed.tsx'
import { HelpNote } from '../help/help-note.tsx'
import { useRowNames } from '../row-names.ts'
import { type Flow, membersOf } from './flow.ts'
import { Layer, TextPair } from './flow-fields.tsx'
import { UseList } from './use-list.tsx'

/** Who can be what in an appraisal. */
export function RolesPanel({ flow }: { readonly flow: Flow }) {
  const texts = words.value.flow
  const roles = Object.keys(membersOf(flow.workflow.roles))
  const names = useRowNames(roles)
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="flow-roles">
      <div class="help-row">
        <h3 id="flow-roles">{texts.roles}</h3>
        <HelpNote of="flow.delegation" label={texts.roles} />
      </div>
      {roles.map((name, index) => (
        <RoleRow key={names[index]} flow={flow} name={name} />
      ))}
      <div class="row">
        <button
          type="button"
          class="button button-small"
          disabled={!flow.standing(['roles', 'peran-baru']).isOpen}
          onClick={() =>
            flow.set({ id: 'Tambah peran', en: 'Add a role' }, ['roles', freeName('peran-baru', roles)], {
              id: 'Peran baru',
              en: 'New role',
            })
          }
        >
          <Plus size={16} aria-hidden="true" />
          {texts.addRole}
        </button>
      </div>
    </section>
  )
}

function RoleRow({ flow, name }: { readonly flow: Flow; readonly name: string }) {
  const texts = words.value.flow
  const [uses, setUses] = useState<readonly Use[] | null>(null)
  const { documents, row } = flow.studio
  const title = flow.roleTitle(name)
  const at = ['roles', name] as const
  const { isOwn } = flow.standing(at)
  const isGiven = givenRoles.includes(name)
  return (
    <div class="flow-row stack stack-tight">
      <div class="row row-apart">
        <h4>{title}</h4>
        <Layer flow={flow} at={at} what={title} />
      </div>
      <TextPair
        flow={flow}
        at={at}
        label={texts.name}
        done={{ id: `Ubah nama peran “${title}”`, en: `Rename the role “${title}”` }}
      />
      {isGiven ? (
        <p class="soft">{texts.givenRole}</p>
      ) : (
        <div class="studio-fields">
          <Typed
            label={texts.code}
            note="flow.code"
            value={name}
            disabled={!isOwn && row.base !== null}
            fault={(text) => {
              const renamed = renameIn(documents.peek(), { kind: 'role', name }, text)
              return renamed.kind === 'ok' || text === name ? null : texts.nameTrouble[renamed.error.kind]
            }}
            write={(text) => {
              const renamed = renameIn(documents.peek(), { kind: 'role', name }, text)
              if (renamed.kind === 'ok') flow.write(renamed.value)
            }}
          />
          <button
            type="button"
            class="button button-quiet button-small"
            disabled={!flow.standing(at).isOpen}
            onClick={() => {
              const removed = removeRole(documents.peek(), name)
              if (removed.kind === 'ok') flow.write(removed.value)
              else setUses(removed.error.uses)
            }}
          >
            <Trash2 size={14} aria-hidden="true" />
            {texts.removeRole}
            <span class="visually-hidden">: {title}</span>
          </button>
        </div>
      )}
      {uses !== null && <UseList flow={flow} uses={uses} />}
    </div>
  )
}
