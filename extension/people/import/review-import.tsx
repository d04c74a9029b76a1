import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { PersonId } from '../../../core/ids.ts'
import { Banner } from '../../../ui/banner.tsx'
import { words } from '../../../ui/text/messages.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { useKeptLine } from '../../jottings/use-kept-line.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import { FindingList } from './finding-list.tsx'
import { ImportLines } from './import-lines.tsx'
import type { Mapping } from './mapping.ts'
import { MissingPeople } from './missing-people.tsx'
import type { StaffFile } from './staff-file.ts'
import { UnitDifferences } from './unit-differences.tsx'
import type { Importing, Review } from './use-import.ts'

type ReviewProps = {
  readonly review: Review
  readonly file: StaffFile
  readonly mapping: Mapping
  readonly importing: Importing
}

/** What taking the list in would do, before it is done: its faults, or who is new, changed and missing. */
export function ReviewImport({ review, file, mapping, importing }: ReviewProps) {
  const { id, counts } = review
  const { leaving, setLeaving } = importing
  const [reason, setReason, kept, empty] = useKeptLine('import')
  const [checked, setChecked] = useState(false)
  const texts = words.value.people
  const isFaulty = counts.faults > 0
  const nothing = counts.fresh + counts.changed + counts.units + leaving.size === 0
  useLayoutEffect(() => document.getElementById('import-outcome')?.focus(), [])
  const onLeave = (person: PersonId, as: 'left' | 'retired' | null) => {
    const others = [...leaving].filter(([one]) => one !== person)
    setLeaving(new Map(as === null ? others : [...others, [person, as]]))
  }
  const page = importing.page
  return (
    <div class="stack">
      <div id="import-outcome" tabIndex={-1}>
        {isFaulty ? (
          <Banner tone="trouble" icon={CircleAlert} title={texts.faults(counts.faults)}>
            <p>{texts.faultsHint}</p>
          </Banner>
        ) : (
          <Banner tone="good" icon={CircleCheck} title={texts.noFaults(file.name)}>
            <p>{texts.counts(counts.fresh, counts.changed, counts.same)}</p>
          </Banner>
        )}
      </div>
      {isFaulty && (
        <FindingList id={id} part="faults" count={counts.faults} mapping={mapping} file={file} page={page} />
      )}
      {counts.warnings > 0 && (
        <details class="sheet sheet-padded">
          <summary>
            <TriangleAlert size={16} aria-hidden="true" /> {texts.warnings(counts.warnings)}
          </summary>
          <FindingList
            id={id}
            part="warnings"
            count={counts.warnings}
            mapping={mapping}
            file={file}
            page={page}
          />
        </details>
      )}
      {!isFaulty && (
        <>
          <UnitDifferences id={id} count={counts.units} page={page} />
          <ImportLines id={id} part="changed" count={counts.changed} page={page} open />
          <ImportLines id={id} part="fresh" count={counts.fresh} page={page} open={counts.changed === 0} />
          <MissingPeople id={id} count={counts.gone} page={page} leaving={leaving} onLeave={onLeave} />
          <form
            class="sheet sheet-padded stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              setChecked(true)
              if (reason.trim() !== '')
                void importing.apply(reason.trim()).then((isDone) => isDone && empty())
            }}
          >
            <SimpleField
              id="import-reason"
              label={texts.reason}
              hint={texts.importReasonHint}
              error={checked && reason.trim() === '' ? texts.missingReason : null}
            >
              {(field) => (
                <input
                  {...field}
                  class="input"
                  type="text"
                  maxLength={400}
                  value={reason}
                  onInput={({ currentTarget }) => setReason(currentTarget.value)}
                />
              )}
            </SimpleField>
            {kept && <JottingState jotting={kept} />}
            <div class="row">
              <button type="submit" class="button button-main" disabled={nothing}>
                {texts.apply(counts.fresh + counts.changed + leaving.size)}
              </button>
              <button type="button" class="button" onClick={importing.again}>
                {texts.otherFile}
              </button>
            </div>
          </form>
        </>
      )}
      {isFaulty && (
        <div class="row">
          <button type="button" class="button button-main" onClick={importing.again}>
            {texts.otherFile}
          </button>
          <button type="button" class="button" onClick={() => importing.map(file, mapping)}>
            {texts.backToColumns}
          </button>
        </div>
      )}
    </div>
  )
}
