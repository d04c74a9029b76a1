import { words } from '../../ui/text/messages.ts'

/** The pack that a project is built on, for its author: `sayBase('nasional@1')` is `paket nasional versi 1`. */
export function sayBase(base: string): string {
  const [id = '', version = ''] = base.split('@')
  return words.value.studio.basePack(id, version)
}
