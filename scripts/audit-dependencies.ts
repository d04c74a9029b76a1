import { spawnSync } from 'node:child_process'

/**
 * `npm run audit:dependencies`: known holes in what ships. Says so and ends well where the registry has no such service or
 * there is no network, so that nothing fails offline; ends with 1 on a high or critical one.
 */
const run = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], { encoding: 'utf8', timeout: 60_000 })
const report = parsed(run.stdout ?? '')
if (report === undefined) {
  console.log('No registry here answers audits: nothing was checked.')
} else {
  const { high = 0, critical = 0, total = 0 } = report
  console.log(`Known holes in what ships: ${total}, of which ${high} high and ${critical} critical.`)
  process.exitCode = high + critical > 0 ? 1 : 0
}

type Counts = { readonly high?: number; readonly critical?: number; readonly total?: number }

function parsed(text: string): Counts | undefined {
  try {
    const json: { metadata?: { vulnerabilities?: Counts } } = JSON.parse(text)
    return json.metadata?.vulnerabilities
  } catch {
    return undefined
  }
}
