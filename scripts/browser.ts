import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  Browser,
  detectBrowserPlatform,
  install as download,
  getInstalledBrowsers,
  resolveBuildId,
} from '@puppeteer/browsers'

export type BrowserName = 'chromium' | 'firefox'

/**
 * Path of a browser that can load an unpacked extension; installs one where there is none.
 * Branded Google Chrome is left out: since version 137 it ignores `--load-extension`.
 * Throws with what was tried and what to do when none can be had.
 */
export async function browserPath(name: BrowserName): Promise<string> {
  const found = await findBrowser(name)
  if (found !== undefined) return found
  const tried = await install(name)
  const installed = await findBrowser(name)
  if (installed !== undefined) return installed
  throw new Error(
    `The tests need ${name}, and none is on this machine. Tried: ${tried.join('; ')}. ` +
      `Install it, or name its path in ${variables[name]}.`,
  )
}

/** The same, but undefined where there is none; installs nothing. */
export async function findBrowser(name: BrowserName): Promise<string | undefined> {
  const chosen = process.env[variables[name]]
  if (chosen !== undefined) return chosen
  const downloaded = await getInstalledBrowsers({ cacheDir })
  const own = downloaded.filter(({ browser }) => browser === builds[name].browser)
  const paths = [...usual[name], ...own.map(({ executablePath }) => executablePath)]
  return paths.find((path) => existsSync(path))
}

const variables = { chromium: 'TIMBANG_CHROMIUM', firefox: 'TIMBANG_FIREFOX' } as const

const cacheDir = join(homedir(), '.cache', 'timbang', 'browsers')

const usual: { readonly [name in BrowserName]: readonly string[] } = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

const builds = {
  chromium: { browser: Browser.CHROME, tag: 'stable', debian: 'chromium' },
  firefox: { browser: Browser.FIREFOX, tag: 'esr', debian: 'firefox-esr' },
} as const

/** What was tried, in words. */
async function install(name: BrowserName): Promise<readonly string[]> {
  const { browser, tag, debian } = builds[name]
  console.log(`No ${name} on this machine: installing it (once).`)
  const tried: string[] = []
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    // A machine that has just started may be installing something itself.
    const patience = '-o DPkg::Lock::Timeout=300 -o Acquire::Retries=3'
    const command = `apt-get install -y --no-install-recommends ${patience} ${debian}`
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('sh', ['-c', `apt-get update -q >&2; ${command} >&2`], {
      stdio: ['ignore', 'ignore', 'ignore'],
      env,
    })
    tried.push(command)
    if ((await findBrowser(name)) !== undefined) return tried
  }
  const platform = detectBrowserPlatform()
  tried.push(`download of ${browser}@${tag}`)
  if (platform === undefined) return tried
  try {
    const buildId = await resolveBuildId(browser, platform, tag)
    await download({ browser, buildId, cacheDir })
  } catch (error) {
    tried.push(`which failed: ${error instanceof Error ? error.message : String(error)}`)
  }
  return tried
}
