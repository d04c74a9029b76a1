import { CircleAlert, CircleCheck, FileDown, ShieldCheck } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SealedRow } from '../../core/case/audit-chain.ts'
import { auditLine } from '../../core/case/audit-file.ts'
import { sayAuditProblem } from '../../core/case/say-audit-problem.ts'
import type { AuditEntries } from '../../core/protocol/audit.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import type { AuditFilter } from '../sync/audit-server.ts'
import { areOf, type Followed, followLog } from './follow-log.ts'
import { saveParts } from './save-parts.ts'
import type { Names } from './say-event.ts'
import type { AskAudit } from './use-audit.ts'
import { tableHead, tableLines } from './write-table.ts'

type ToolsProps = {
  readonly ask: AskAudit
  /** The rows on the screen, which have to be of the log that was checked. */
  readonly shown: readonly SealedRow[]
  /** What is looked for; a table holds that alone. */
  readonly filter: AuditFilter
  readonly titles: Names['titles']
  /** The number of the newest row. */
  readonly last: number
  readonly region: string
}

type Work = { readonly kind: 'check' | 'jsonl' | 'csv'; readonly rows: number }

/** The whole log at once: whether it holds, and as a file. Either reads it from the first row and verifies it on the way. */
export function LogTools({ ask, shown, filter, titles, last, region }: ToolsProps) {
  const [work, setWork] = useState<Work | null>(null)
  const [result, setResult] = useState<Followed | null>(null)
  const stop = useRef(false)
  useEffect(
    () => () => {
      stop.current = true
    },
    [],
  )
  const texts = words.value.audit

  /** Reads the whole log, verifies it on the way, and keeps it as lines where a file is wanted. */
  const read = async (kind: 'check' | 'jsonl') => {
    const parts: string[] = []
    let rows = 0
    const followed = await followLog({
      page: (cursor) => ask((server) => server.page(cursor)),
      stopped: () => stop.current,
      take: (page) => {
        rows += page.length
        if (kind === 'jsonl') parts.push(page.map(auditLine).join(''))
        setWork({ kind, rows })
      },
    })
    setResult(followed)
    // Up to where a log does not hold it is saved too: whoever looks into it needs what there is.
    if (kind === 'jsonl' && (followed.kind === 'whole' || followed.kind === 'broken'))
      saveParts(`audit-${region}.jsonl`, parts)
  }
  /** What the filter leaves, in words. */
  const writeTable = async () => {
    const parts = [tableHead()]
    let rows = 0
    for (let before: number | null = null; ; ) {
      const page: AuditEntries | undefined = await ask((server) => server.entries(filter, before, 500))
      if (stop.current) return setResult({ kind: 'stopped' })
      if (page === undefined) return setResult({ kind: 'unreachable' })
      rows += page.rows.length
      parts.push(tableLines(page, titles))
      setWork({ kind: 'csv', rows })
      if (page.next === null) break
      before = page.next
    }
    saveParts(`audit-${region}.csv`, parts)
  }
  const run = async (kind: Work['kind']) => {
    stop.current = false
    setResult(null)
    setWork({ kind, rows: 0 })
    await (kind === 'csv' ? writeTable() : read(kind))
    setWork(null)
  }
  return (
    <section class="sheet sheet-padded stack" aria-label={texts.check}>
      <p class="soft">{texts.checkLead}</p>
      <p class="row">
        <button type="button" class="button" disabled={work !== null} onClick={() => void run('check')}>
          <ShieldCheck size={18} aria-hidden="true" />
          {texts.check}
        </button>
        <button type="button" class="button" disabled={work !== null} onClick={() => void run('jsonl')}>
          <FileDown size={18} aria-hidden="true" />
          {texts.saveLines}
        </button>
        <button type="button" class="button" disabled={work !== null} onClick={() => void run('csv')}>
          <FileDown size={18} aria-hidden="true" />
          {texts.saveTable}
        </button>
      </p>
      {work !== null && (
        <p class="row">
          <progress value={work.rows} max={Math.max(last, 1)} aria-label={texts.check} />
          <span class="figure" aria-live="polite">
            {work.kind === 'check' ? texts.checking(work.rows, last) : texts.saving(work.rows, last)}
          </span>
          <button
            type="button"
            class="button button-small"
            onClick={() => {
              stop.current = true
            }}
          >
            {texts.stop}
          </button>
        </p>
      )}
      <div aria-live="polite">{result !== null && <Outcome result={result} shown={shown} />}</div>
    </section>
  )
}

function Outcome({ result, shown }: { readonly result: Followed; readonly shown: readonly SealedRow[] }) {
  const texts = words.value.audit
  switch (result.kind) {
    case 'whole': {
      const same = areOf(result, shown)
      if (same.kind === 'err')
        return <Banner tone="trouble" icon={CircleAlert} title={texts.differs(same.error)} />
      return (
        <Banner tone="good" icon={CircleCheck} title={texts.whole(result.rows)}>
          <p>
            {texts.lastHash}: <code class="audit-hash">{result.last}</code>
          </p>
          <p class="soft">{texts.lastHashHint}</p>
        </Banner>
      )
    }
    case 'broken':
      return (
        <Banner
          tone="trouble"
          icon={CircleAlert}
          title={say(sayAuditProblem(result.problem), language.value)}
        />
      )
    case 'stopped':
      return <p class="soft">{texts.stopped}</p>
    case 'unreachable':
      return null
    default:
      return assertNever(result)
  }
}
