import { useMemo } from 'preact/hooks'
import type { Block } from '../../core/formula/block.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { type Phrase, sentenceOf } from '../../core/formula/sentence.ts'
import { say } from '../../core/text.ts'
import { language } from '../text/messages.ts'

type SentenceViewProps = {
  readonly block: Block
  readonly variables: readonly KnownVariable[]
  readonly selected: string
  readonly onSelect: (address: string) => void
}

/** The rule as a sentence to read; each phrase leads to the block that it says. */
export function SentenceView({ block, variables, selected, onSelect }: SentenceViewProps) {
  const shown = language.value
  const pieces = useMemo(() => {
    const labelOf = (path: string) => {
      const known = variables.find(({ name }) => name === path)
      return known && say(known.label, shown)
    }
    return flatten(sentenceOf(block, { language: shown, labelOf }), '')
  }, [block, variables, shown])
  return (
    <p class="sentence">
      {pieces.map(({ text, address, isLeaf }, index) => {
        const name = isWithin(address, selected) ? 'phrase phrase-chosen' : 'phrase'
        const key = `${index} ${address}`
        if (!isLeaf) {
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the parts are reached by their values and in the blocks
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <span key={key} class={name} onClick={() => onSelect(address)}>
              {text}
            </span>
          )
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button would not break across lines as words do
          <span
            key={key}
            role="button"
            tabIndex={0}
            class={name}
            aria-pressed={address === selected}
            onClick={() => onSelect(address)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              onSelect(address)
            }}
          >
            {text}
          </span>
        )
      })}
    </p>
  )
}

type Piece = { readonly text: string; readonly address: string; readonly isLeaf: boolean }

/** The words in a row, each with its block; the words of a block without parts are a leaf. */
function flatten(phrase: Phrase, address: string, isLeaf = false): readonly Piece[] {
  if (phrase.kind === 'words') return [{ text: phrase.text, address, isLeaf }]
  const alone = phrase.phrases.every(({ kind }) => kind === 'words')
  return phrase.phrases.flatMap((each) => flatten(each, phrase.address, alone))
}

function isWithin(address: string, around: string): boolean {
  return around !== '' && (address === around || address.startsWith(`${around}.`))
}
