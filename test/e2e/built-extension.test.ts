import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extensionDir } from '../../scripts/build.ts'

describe.each(['chrome', 'firefox'] as const)('the built extension for %s', (browser) => {
  const dir = extensionDir(browser)
  const scripts = filesIn(dir).filter((path) => path.endsWith('.js'))

  test('[P4] makes no code out of text', () => {
    const found = scripts.filter((path) =>
      /\beval\s*\(|new Function\s*\(|\bFunction\s*\(\s*["'`]/.test(readFileSync(path, 'utf8')),
    )
    expect(found).toEqual([])
  })

  test('[P4] runs under a policy without unsafe sources, and asks for no host and nothing that warns', () => {
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))
    const policy: string = manifest.content_security_policy.extension_pages
    expect(policy).not.toContain('unsafe')
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(manifest.manifest_version).toBe(3)
    const silent = [
      'activeTab',
      'alarms',
      'contextMenus',
      'identity',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]
    expect(silent).toEqual(expect.arrayContaining(manifest.permissions))
    const isFirefox = browser === 'firefox'
    expect(manifest.optional_permissions).toEqual(
      isFirefox ? ['notifications'] : ['notifications', 'identity'],
    )
    expect(manifest.permissions.includes('identity')).toBe(isFirefox)
    expect(manifest.host_permissions ?? []).toEqual([])
  })

  test('[P4] fetches no script, style or font from elsewhere', () => {
    const pages = filesIn(dir).filter((path) => /\.(html|css)$/.test(path))
    const outside = pages.filter((path) =>
      /(?:src|href)="https?:|url\(["']?https?:/.test(readFileSync(path, 'utf8')),
    )
    expect(outside).toEqual([])
  })
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
