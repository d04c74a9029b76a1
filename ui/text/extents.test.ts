import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { idShell } from './id-shell.ts'

const root = join(import.meta.dirname, '..', '..')

test('[U4] the window of the toolbar, which reads the words of the shell alone, says no others', () => {
  const said = [...closureOf('extension/entrypoints/popup/main.tsx')].flatMap(sectionsOf)
  expect(said.filter(({ section }) => !(section in idShell))).toEqual([])
  expect(said.length).toBeGreaterThan(0)
})

test('[U4] [QL2] what a tab draws before the store is open says no words but those of the shell', () => {
  const drawn = [
    'extension/shell/app.tsx',
    'extension/shell/frame.tsx',
    'extension/shell/sync-status.tsx',
    'extension/panel/place-button.tsx',
    'extension/inbox/inbox-page.tsx',
    'extension/inbox/task-list.tsx',
    'extension/inbox/task-card.tsx',
    'extension/inbox/due-badge.tsx',
    'extension/inbox/nothing.tsx',
  ]
  const said = drawn.flatMap(sectionsOf)
  expect(said.filter(({ section }) => !(section in idShell))).toEqual([])
  expect(said.length).toBeGreaterThan(drawn.length)
})

/** A file and all that it imports at once, by their paths in the project. */
function closureOf(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, path = ''] of sourceOf(file).matchAll(/^(?:import|export|\}) .*?from '(\.[^']+\.tsx?)'/gm)) {
    closureOf(join(file, '..', path), found)
  }
  return found
}

/** The sections of the texts that a file takes from `words`. */
function sectionsOf(file: string): readonly { readonly file: string; readonly section: string }[] {
  const source = file === 'ui/text/messages.ts' ? '' : sourceOf(file)
  const named = [...source.matchAll(/words\.value\)?(?:\.(\w+)|\['(\w+)'\])/g)].map(
    ([, a, b]) => a ?? b ?? '',
  )
  const taken = [...source.matchAll(/\{([^{}]*)\} = words\.value\b(?!\.)/g)].flatMap(([, list = '']) =>
    list.split(',').map((each) => each.split(':')[0]?.trim() ?? ''),
  )
  return [...named, ...taken].filter((section) => section !== '').map((section) => ({ file, section }))
}

function sourceOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
