import type { Json } from '../../core/json.ts'
import { useDevice } from '../device.ts'
import { CopyState } from '../fill/copy-state.tsx'
import { SaveState } from '../fill/save-state.tsx'
import { saveFile } from '../people/save-file.ts'
import { readDraftRow } from '../store/drafts.ts'
import { useLive } from '../store/live.ts'
import type { Jotting } from './open-jotting.ts'
import { RivalSides } from './rival-sides.tsx'

type StateProps = {
  readonly jotting: Jotting
  /** What an answer is called that is no text of the person's own. */
  readonly wordFor?: (pointer: string, answer: Json) => string
}

/** Where what is written here is: on this device, and as a copy for the person's others. Nothing before the first word. */
export function JottingState({ jotting, wordFor }: StateProps) {
  const { db } = useDevice()
  const row = useLive(() => readDraftRow(db, jotting.id), [db, jotting])
  const isEmpty = Object.keys(jotting.fields.value).length === 0
  const isFine = jotting.keeper.saved.value.kind !== 'failed'
  return (
    <>
      <RivalSides jotting={jotting} {...(wordFor ? { wordFor } : {})} />
      {!(isEmpty && isFine) && (
        <p class="row jotting-state">
          <SaveState saved={jotting.keeper.saved} onDownload={() => download(jotting)} />
          <CopyState row={row} />
        </p>
      )}
    </>
  )
}

/** What only this page has, as a text that every editor opens. */
function download({ fields, id }: Jotting): void {
  const lines = Object.values(fields.peek())
    .filter((answer) => answer !== null)
    .map((answer) => (typeof answer === 'string' ? answer : JSON.stringify(answer)))
  saveFile(`${id}.txt`, new TextEncoder().encode(lines.join('\n\n')))
}
