import { useState } from 'preact/hooks'
import type { ExportPage } from '../../core/protocol/exports.ts'
import { words } from '../../ui/text/messages.ts'
import { useDashboard } from '../dashboard/use-dashboard.ts'
import { useFigures } from '../dashboard/use-figures.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { type Format, saveTable } from './save-table.ts'

const tables = ['people', 'progress', 'results', 'follow-ups'] as const
type TableName = (typeof tables)[number]

/** Files of what human resources may see. */
export function ExportsView() {
  const { online } = useDevice()
  const { ask, trouble } = useFigures()
  const { shown } = useDashboard()
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState<TableName | null>(null)
  const [said, setSaid] = useState('')
  const texts = words.value.exports
  const cycle = chosen ?? shown?.cycle?.id ?? null
  const cycles = shown?.choices.cycles ?? []
  const save = async (table: TableName, format: Format) => {
    setBusy(table)
    setSaid('')
    const pages: ExportPage[] = []
    for (let more = true; more; ) {
      const cursor = pages.at(-1)?.cursor ?? 0
      const page = await ask((server) => server.exportPage(table, table === 'people' ? null : cycle, cursor))
      if (page === undefined) break
      pages.push(page)
      more = page.more
    }
    const last = pages.at(-1)
    // Half a table is none.
    if (last === undefined || last.more) {
      setBusy(null)
      return
    }
    const name = table === 'people' ? texts.names[table] : `${texts.names[table]} ${cycle}`
    await saveTable(name, { titles: last.titles, rows: pages.flatMap(({ rows }) => rows) }, format)
    setBusy(null)
    setSaid(texts.saved(last.cursor))
  }
  return (
    <>
      <p class="soft">{texts.lead}</p>
      {!online.value && <p class="soft">{texts.offline}</p>}
      <TroubleBanner trouble={trouble} />
      <label class="filter-choice publication-cycle">
        <span class="label">{texts.cycle}</span>
        <select
          class="input"
          value={cycle ?? ''}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {cycles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ul class="exports">
        {tables.map((table) => (
          <li key={table} class="sheet sheet-padded row row-apart">
            <span class="stack stack-tight">
              <strong>{texts.names[table]}</strong>
              <span class="soft">{texts.hints[table]}</span>
            </span>
            <ExportButtons
              of={texts.names[table]}
              busy={busy !== null || !online.value || (table !== 'people' && cycle === null)}
              save={(format) => void save(table, format)}
            />
          </li>
        ))}
      </ul>
      <p role="status">{busy === null ? said : texts.busy}</p>
    </>
  )
}
