import type { Cell, Row, Sql } from './sql.ts'

/** SQL that answers from memory what it was asked before, until a table that the question reads is written. */
export type RememberingSql = {
  readonly sql: Sql
  /** What was read may no longer be so: a transaction was undone, or tables were changed from elsewhere. */
  forget(): void
}

/**
 * Every request asks for the region, its keys, its cycle, its device and when the clock rings next; hardly any changes
 * them. Only short answers about these tables are kept: an appraisal's own rows are asked for once and then written.
 */
export function remembering(run: Sql): RememberingSql {
  const held = new Map<string, Answers>()
  /** The same by each table that they hang on. */
  const byTable = new Map<string, Set<Answers>>()

  const answersFrom = (reads: string): Answers => {
    const known = held.get(reads)
    if (known !== undefined) return known
    const answers: Answers = new Map()
    held.set(reads, answers)
    for (const table of reads.split(' ')) byTable.set(table, (byTable.get(table) ?? new Set()).add(answers))
    return answers
  }
  const forgetTable = (table: string): void => {
    for (const answers of byTable.get(table) ?? []) answers.clear()
  }
  return {
    sql(statement, ...values) {
      const { writes, reads } = about(statement)
      if (writes !== null) forgetTable(writes)
      if (reads === null) return run(statement, ...values)
      const answers = answersFrom(reads)
      const byValues = answers.get(statement) ?? new Map<Cell, readonly Row[]>()
      const question = questionOf(values)
      const known = byValues.get(question)
      if (known !== undefined) return known
      const rows = run(statement, ...values)
      if (byValues.size >= MOST_ANSWERS) byValues.clear()
      if (rows.length <= MOST_ROWS) answers.set(statement, byValues.set(question, rows))
      return rows
    },
    forget: (): void => {
      for (const answers of held.values()) answers.clear()
    },
  }
}

/** What a statement gave, by its values. */
type Answers = Map<string, Map<Cell, readonly Row[]>>

/** The values as one: most questions have none or a single one, which needs no spelling. */
function questionOf(values: readonly Cell[]): Cell {
  const [first] = values
  if (first === undefined) return null
  // What begins a line anew could be taken for the spelling of others.
  if (values.length === 1 && typeof first === 'string' && !first.startsWith('\n')) return first
  return `\n${values.map(spelled).join('\n')}`
}

const MOST_ANSWERS = 2_000
const MOST_ROWS = 8

const remembered = new Set([
  'api_keys',
  'cases',
  'criteria_readings',
  'cycles',
  'devices',
  'evidence',
  'evidence_trash',
  'fairness_runs',
  'follow_ups',
  'identity_provider',
  'jobs',
  'measurements',
  'people',
  'receipt_keys',
  'receipts',
  'region',
  'retention_runs',
  'sealing_secret',
  'signing_keys',
  'skeletons',
  'unit_needs',
  'unsent_roll_ups',
  'webhook_decided',
  'webhook_deliveries',
  'webhooks',
])

/** `reads`: the tables that an answer hangs on, with spaces between them; null where it is not kept. */
type About = { readonly writes: string | null; readonly reads: string | null }

const known = new Map<string, About>()

/** What a statement writes and reads. */
export function about(statement: string): About {
  const held = known.get(statement)
  if (held !== undefined) return held
  const [, writes = null] = WRITE.exec(statement) ?? []
  const tables = Array.from(statement.matchAll(READ), ([, table = '']) => table)
  const isKept = writes === null && tables.length > 0 && tables.every((table) => remembered.has(table))
  const said = { writes, reads: isKept ? tables.join(' ') : null }
  // Statements are few, and stand in the code; those that are put together are not worth keeping.
  if (known.size < 2_000) known.set(statement, said)
  return said
}

const WRITE =
  /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+"?(\w+)/i
const READ = /\b(?:FROM|JOIN)\s+"?(\w+)/gi

function spelled(cell: Cell): string {
  return cell instanceof Uint8Array ? `bytes ${cell.join(' ')}` : JSON.stringify(cell)
}
