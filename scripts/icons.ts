import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserPath } from './browser.ts'

const folder = join(import.meta.dirname, '..', 'extension', 'public', 'icon')
const sizes = [16, 32, 48, 96, 128] as const

/** `node scripts/icons.ts`: draws the mark of `extension/shell/mark.tsx` in the sizes that browsers ask for. */
async function drawIcons(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: await browserPath('chromium') })
  try {
    const page = await browser.newPage()
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(markAt(size))
      const picture = await page.screenshot({
        omitBackground: true,
        clip: { x: 0, y: 0, width: size, height: size },
      })
      writeFileSync(join(folder, `${size}.png`), picture)
    }
  } finally {
    await browser.close()
  }
}

/** With thicker lines at 16 pixels, where thin ones would fade. */
function markAt(size: number): string {
  const width = size < 32 ? 3.2 : 2.2
  return `<!doctype html><style>body{margin:0}svg{display:block}</style>
    <svg width="${size}" height="${size}" viewBox="0 0 32 32">
      <rect fill="#00786a" width="32" height="32" rx="8" />
      <g fill="none" stroke="#ffffff" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">
        <path d="M16 6.5v18M11 24.5h10M6.5 10.5h19" />
        <path d="M8.5 10.5l-3.5 7a3.5 3.5 0 0 0 7 0z" />
        <path d="M23.5 10.5l-3.5 7a3.5 3.5 0 0 0 7 0z" />
      </g>
    </svg>`
}

await drawIcons()
