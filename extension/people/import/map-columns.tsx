import { staffColumns } from '../../../core/people/staff-field.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Mapping } from './mapping.ts'
import type { StaffFile } from './staff-file.ts'

type MapProps = {
  readonly file: StaffFile
  readonly mapping: Mapping
  readonly onMap: (mapping: Mapping) => void
  readonly onSend: () => void
  readonly onBack: () => void
}

/** Which column of the file is which: as its titles say, and as the person corrects. */
export function MapColumns({ file, mapping, onMap, onSend, onBack }: MapProps) {
  const texts = words.value.people
  const hasId = mapping.nip !== undefined || mapping.otherId !== undefined
  return (
    <section class="sheet sheet-padded stack">
      <h2>{texts.columns(file.name)}</h2>
      <p class="soft">{texts.columnsLead}</p>
      <div class="map-columns">
        {staffColumns.map(({ field, label }) => {
          const column = file.columns.find(({ index }) => index === mapping[field])
          return (
            <div key={field} class="map-column">
              <label class="field-label" for={`map-${field}`}>
                {say(label, language.value)}
              </label>
              <select
                id={`map-${field}`}
                class="input"
                aria-describedby={column?.sample ? `map-${field}-sample` : undefined}
                value={mapping[field] ?? ''}
                onChange={({ currentTarget }) => {
                  const { [field]: _before, ...others } = mapping
                  const { value } = currentTarget
                  onMap(value === '' ? others : { ...others, [field]: Number(value) })
                }}
              >
                <option value="">{texts.noColumn}</option>
                {file.columns.map(({ index, letter, title }) => (
                  <option key={letter} value={index}>
                    {`${letter} · ${title}`}
                  </option>
                ))}
              </select>
              {column?.sample && (
                <p id={`map-${field}-sample`} class="field-hint">
                  {texts.sample(
                    field === 'nip' || field === 'superior' ? maskDigits(column.sample) : column.sample,
                  )}
                </p>
              )}
            </div>
          )
        })}
      </div>
      {!hasId && <p role="alert">{texts.needId}</p>}
      <div class="row">
        <button type="button" class="button button-main" disabled={!hasId} onClick={onSend}>
          {texts.check}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {texts.otherFile}
        </button>
      </div>
    </section>
  )
}

function maskDigits(text: string): string {
  const digits = text.replaceAll(/\D/g, '')
  return digits.length >= 8 ? `•••• ${digits.slice(-3)}` : text.slice(0, 60)
}
