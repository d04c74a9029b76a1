import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.ts'
import { buildAll, extensionDir } from './build.ts'
import { type OfficeCodes, officeNames, provisionOffice } from './provision-office.ts'
import { startWorker } from './worker-process.ts'

/**
 * `npm start`: build, run the worker, provision the offices once, open a browser, wait for Ctrl-C.
 * `npm start -- --region wanggar` sets up that region alone; it can be given more than once.
 */
async function start(): Promise<void> {
  const regions = chosenRegions()
  const home = process.env.TIMBANG_HOME ?? join(import.meta.dirname, '..', '.timbang')
  mkdirSync(home, { recursive: true })

  await buildAll(say)
  say('Starting the worker …')
  const worker = await startWorker({
    port: Number(process.env.PORT ?? 8787),
    persistDir: join(home, 'worker'),
    vars: { MODE: 'local', OPERATOR_TOKEN: operatorToken },
  })
  say(`The worker answers at ${worker.url} (its data lies in ${join(home, 'worker')})`)

  const closing: (() => Promise<void>)[] = [() => worker.stop()]
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    say('\nStopping …')
    for (const close of closing.reverse()) await close().catch(() => undefined)
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))

  try {
    for (const region of regions) {
      print(await provisionOffice({ server: worker.url, office: region, operatorToken, home }))
    }
    say(
      '\nSign in with a region and a code; each code works once. HR opens the cycle, then everyone finds their tasks.',
    )
    const close = await openBrowser(home, worker.url)
    if (close !== undefined) closing.push(close)
    say('\nCtrl-C stops everything; the data stays.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}

/** Guards provisioning only; this worker listens on the loopback address alone. */
const operatorToken = process.env.OPERATOR_TOKEN ?? 'local-operator'

function print(office: OfficeCodes): void {
  say(`\n${office.region.name} (region: ${office.region.id})\n`)
  const width = Math.max(...office.people.map(({ name }) => name.length))
  for (const { name, post, code } of office.people) {
    say(`  ${code.padEnd(16)}  ${name.padEnd(width)}  ${post}`)
  }
}

/** All of them, unless the command line names some; ends with what there is when it names another. */
function chosenRegions(): readonly string[] {
  const { values } = parseArgs({ options: { region: { type: 'string', multiple: true } } })
  const known = officeNames()
  const chosen = values.region ?? known
  const unknown = chosen.find((region) => !known.includes(region))
  if (unknown === undefined) return chosen
  console.error(`There is no office "${unknown}". There are: ${known.join(', ')}.`)
  process.exit(1)
}

/** Opens Chromium with the extension where a display and a browser exist; else says how to load it by hand. */
async function openBrowser(home: string, server: string): Promise<(() => Promise<void>) | undefined> {
  const display =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  const executablePath = await findBrowser('chromium')
  const dir = extensionDir('chrome')
  say(`\nThe extension: open chrome://extensions, turn on developer mode, "Load unpacked", choose\n  ${dir}`)
  say(
    `In Firefox: about:debugging, "This Firefox", "Load Temporary Add-on", choose\n  ${join(extensionDir('firefox'), 'manifest.json')}`,
  )
  say(`Server address to sign in with: ${server}`)
  if (process.env.TIMBANG_NO_BROWSER !== undefined || !display || executablePath === undefined)
    return undefined
  if (!existsSync(dir)) return undefined

  const context = await chromium.launchPersistentContext(join(home, 'browser'), {
    executablePath,
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
    args: [
      `--disable-extensions-except=${dir}`,
      `--load-extension=${dir}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const [background] = context.serviceWorkers()
  const worker = background ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }))
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/app.html`)
  say('A browser with the extension is open.')
  return () => context.close()
}

function say(line: string): void {
  console.log(line)
}

await start()
