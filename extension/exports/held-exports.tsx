import type { CaseView } from '../../core/case/view.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readRows } from '../store/rows.ts'
import { ExportButtons } from './export-buttons.tsx'
import { caseTable, dailyTable } from './own-tables.ts'
import { saveTable } from './save-table.ts'

/** Saves the appraisals that this device holds; no network is needed, and nothing is in it that is not on the page. */
export function TeamExport({ cases }: { readonly cases: readonly CaseView[] }) {
  const { db, zone } = useDevice()
  const packs = useLive(() => readRows(db, 'pack')) ?? []
  const { team, asFile } = words.value.exports
  return (
    <div class="sheet sheet-padded row row-apart">
      <strong>{asFile}</strong>
      <ExportButtons
        of={team}
        save={(format) => void saveTable(team, caseTable(cases, { packs, zone: zone.value }), format)}
      />
    </div>
  )
}

/** Saves one's own results, and what the plan came to in the columns of e-Kinerja. */
export function OwnExport({ cases }: { readonly cases: readonly CaseView[] }) {
  const { db, zone } = useDevice()
  const packs = useLive(() => readRows(db, 'pack')) ?? []
  const { own, asFile, daily, dailyHint } = words.value.exports
  const days = dailyTable(cases, zone.value)
  return (
    <div class="sheet sheet-padded stack">
      <div class="row row-apart">
        <strong>{asFile}</strong>
        <ExportButtons
          of={own}
          save={(format) => void saveTable(own, caseTable(cases, { packs, zone: zone.value }), format)}
        />
      </div>
      {days.rows.length > 0 && (
        <div class="row row-apart">
          <span class="stack stack-tight">
            <strong>{daily}</strong>
            <span class="soft">{dailyHint}</span>
          </span>
          <ExportButtons of={daily} save={(format) => void saveTable(daily, days, format)} />
        </div>
      )}
    </div>
  )
}
