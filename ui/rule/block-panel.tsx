import { useId, useState } from 'preact/hooks'
import { type Block, variable } from '../../core/formula/block.ts'
import { blockAt, newCall, replaceBlock, wrapBlock } from '../../core/formula/edit-block.ts'
import { addName, newLet, renameName } from '../../core/formula/edit-let.ts'
import { functions } from '../../core/formula/functions.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { language, words } from '../text/messages.ts'
import { BlockValue } from './block-value.tsx'
import { LetNames } from './let-names.tsx'

type BlockPanelProps = {
  readonly root: Block
  readonly address: string
  readonly variables: readonly KnownVariable[]
  /** A value was typed: the focus stays where it is. */
  readonly onChange: (root: Block) => void
  /** The part became another one: the focus goes back to the tree. */
  readonly onApply: (root: Block) => void
}

const plain = {
  number: { kind: 'number', value: 0 },
  text: { kind: 'text', value: '' },
  boolean: { kind: 'boolean', value: true },
  nothing: { kind: 'nothing' },
  variable: variable(''),
  list: { kind: 'list', items: [] },
  table: { kind: 'table', value: {} },
  let: newLet({ kind: 'nothing' }),
} as const satisfies { readonly [kind: string]: Block }

/** What the chosen part is, to be typed, changed for another or put into a function. */
export function BlockPanel({ root, address, variables, onChange, onApply }: BlockPanelProps) {
  const id = useId()
  const block = blockAt(root, address) ?? root
  const [wanted, setWanted] = useState(block.kind === 'call' ? block.id : block.kind)
  const says = words.value.rule
  const isFunction = functions.some((definition) => definition.id === wanted)
  const made = isFunction
    ? newCall(wanted)
    : Object.hasOwn(plain, wanted)
      ? plain[wanted as keyof typeof plain]
      : null
  const wraps = isFunction || wanted === 'let'
  const wrapped = () =>
    isFunction ? wrapBlock(root, address, wanted) : replaceBlock(root, address, newLet(block))
  return (
    <div class="block-panel stack">
      <BlockValue
        block={block}
        variables={variables}
        onChange={(next) => onChange(replaceBlock(root, address, next))}
      />
      {block.kind === 'let' && (
        <LetNames
          names={block.names.map(({ name }) => name)}
          onRename={(index, name) => {
            const next = renameName(root, { address, index, name })
            if (next) onChange(next)
          }}
          onAdd={() => onChange(replaceBlock(root, address, addName(block)))}
        />
      )}
      <div>
        <label class="field-label" for={id}>
          {says.becomes}
        </label>
        <select
          id={id}
          class="input"
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        >
          <optgroup label={says.values}>
            {Object.keys(plain).map((kind) => (
              <option key={kind} value={kind}>
                {says.kinds[kind as keyof typeof plain]}
              </option>
            ))}
            {!isFunction && !Object.hasOwn(plain, wanted) && <option value={wanted}>{says.asItIs}</option>}
          </optgroup>
          {groups.map((group) => (
            <optgroup key={group} label={says.groups[group]}>
              {functions
                .filter((definition) => definition.group === group)
                .map(({ id: key, name, sign }) => (
                  <option key={key} value={key}>
                    {name[language.value]}
                    {sign === undefined ? '' : `  ${sign}`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        {isFunction && (
          <p class="field-hint">{functions.find(({ id: key }) => key === wanted)?.gives[language.value]}</p>
        )}
      </div>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          aria-disabled={made === null}
          onClick={() => made && onApply(replaceBlock(root, address, made))}
        >
          {says.replace}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-disabled={!wraps}
          onClick={() => wraps && onApply(wrapped())}
        >
          {says.wrap}
        </button>
      </div>
    </div>
  )
}

const groups = [...new Set(functions.map(({ group }) => group))]
