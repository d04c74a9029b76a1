import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The names of the pictures that the README or a guide shows. */
export function shownPictures(): ReadonlySet<string> {
  const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  const texts = ['README.md', ...guides.map((name) => join('docs', name))].map((path) =>
    readFileSync(join(root, path), 'utf8'),
  )
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/pictures\/([a-z0-9-]+)\.png\)/g)].map(([, name]) => name ?? ''),
    ),
  )
}
