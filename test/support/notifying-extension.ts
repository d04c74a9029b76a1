import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extensionDir } from '../../scripts/build.ts'

/** The extension as it stands once the person has said yes to the browser's question, which no script can answer. */
export function notifyingExtension(): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'timbang-notify-')), 'extension')
  cpSync(extensionDir('chrome'), dir, { recursive: true })
  const path = join(dir, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.permissions.push(...manifest.optional_permissions)
  writeFileSync(path, JSON.stringify({ ...manifest, optional_permissions: [] }))
  return dir
}
