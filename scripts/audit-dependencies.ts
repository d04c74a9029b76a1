import { spawnSync } from 'node:child_process'

/**
 * `npm run audit:dependencies`, also at the end of `npm test`: known holes in what ships. Says so and ends well where the
 * registry has no such service, or no network leads to it, so that nothing fails offline; ends with 1 on a high or
 * critical one, and names them.
 */
const run = spawnSync(
  'npm',
  ['audit', '--omit', 'dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'],
  {
    encoding: 'utf8',
    timeout: 60_000,
  },
)
const report = parsed(run.stdout ?? '')
if (report.counts === undefined) {
  console.log(
    `Dependencies were not audited: no registry answered (${report.why}). Nothing was checked, nothing fails.`,
  )
} else {
  const { high = 0, critical = 0, total = 0 } = report.counts
  console.log(`Known holes in what ships: ${total}, of which ${high} high and ${critical} critical.`)
  for (const name of report.grave) console.log(`- ${name}`)
  process.exitCode = high + critical > 0 ? 1 : 0
}

type Counts = { readonly high?: number; readonly critical?: number; readonly total?: number }

type Report = {
  readonly counts: Counts | undefined
  /** Packages with a high or critical hole. */
  readonly grave: readonly string[]
  readonly why: string
}

function parsed(text: string): Report {
  try {
    // As npm writes it; what is not there is undefined.
    const json: {
      readonly metadata?: { readonly vulnerabilities?: Counts }
      readonly vulnerabilities?: { readonly [name: string]: { readonly severity?: string } }
      readonly error?: { readonly code?: string; readonly summary?: string }
      readonly message?: string
    } = JSON.parse(text)
    const grave = Object.entries(json.vulnerabilities ?? {}).flatMap(([name, { severity = '' }]) =>
      severity === 'high' || severity === 'critical' ? [`${name}: ${severity}`] : [],
    )
    const why =
      [json.error?.code, json.error?.summary, json.message].find((one) => one) ?? 'it has no such service'
    return { counts: json.metadata?.vulnerabilities, grave, why: why.slice(0, 200) }
  } catch {
    return { counts: undefined, grave: [], why: 'it gave no report' }
  }
}
