import { FileDown } from 'lucide-preact'
import { words } from '../../ui/text/messages.ts'
import type { Format } from './save-table.ts'

/** Saves something as XLSX or as CSV. */
export function ExportButtons({
  of,
  save,
  busy = false,
}: {
  /** What is saved, for whoever hears the button alone. */
  readonly of: string
  readonly save: (format: Format) => void
  readonly busy?: boolean
}) {
  const texts = words.value.exports
  return (
    <span class="row">
      {(['xlsx', 'csv'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="button button-small"
          disabled={busy}
          aria-label={texts.save(of, texts.formats[format])}
          onClick={() => save(format)}
        >
          <FileDown size={16} aria-hidden="true" />
          {texts.formats[format]}
        </button>
      ))}
    </span>
  )
}
