import { endingOf, type MediaType } from './media-types.ts'

const longest = 120

/**
 * A name under which a file can be kept and shown: no path, nothing unprintable, an ending that its content has.
 * `fileName('C:\\rapat/foto.PDF', 'image/jpeg')` is `'foto.jpg'`.
 */
export function fileName(given: string, type: MediaType): string {
  const [last = ''] = given.split(/[/\\]/).slice(-1)
  // Also marks that turn the direction of writing: "laporan<RLO>fdp.exe" must not read as a PDF.
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, ' ').replaceAll(/\s+/g, ' ')
  const stem = [...plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()]
    .slice(0, longest)
    .join('')
    .replace(/^\.+/, '')
  return `${stem.trim() === '' ? 'bukti' : stem.trim()}.${endingOf(type)}`
}
