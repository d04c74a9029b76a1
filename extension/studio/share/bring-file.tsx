import { Upload } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import { words } from '../../../ui/text/messages.ts'
import { FindingList } from './finding-list.tsx'
import type { Reader } from './reader.ts'
import { ReadingFile } from './reading-file.tsx'

type BringProps = {
  readonly reader: Reader
  readonly onFile: (file: File) => void
  /** Why the last one is not taken; empty where it is, or where none was brought yet. */
  readonly problems: readonly ExchangeProblem[]
}

/** A way in for a pack or a form, and what keeps it out. */
export function BringFile({ reader, onFile, problems }: BringProps) {
  const input = useRef<HTMLInputElement>(null)
  const texts = words.value.share
  return (
    <>
      <p>
        <label class="button share-file">
          <Upload size={16} aria-hidden="true" />
          {texts.takeFile}
          <input
            ref={input}
            type="file"
            class="visually-hidden"
            accept=".json,.xlsx,.xls"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file !== undefined) onFile(file)
              currentTarget.value = ''
            }}
          />
        </label>
      </p>
      <ReadingFile reader={reader} onStop={() => input.current?.focus()} />
      {problems.length > 0 && (
        <div role="alert" class="stack stack-tight">
          <p>{texts.refused}</p>
          <FindingList findings={problems} tone="error" />
        </div>
      )}
    </>
  )
}
