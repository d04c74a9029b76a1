/** Firefox makes it of the extension's own id, `timbang@timbang.id` (SHA-1, hexadecimal): the same everywhere. */
const FIREFOX = 'https://bd8cd5ad2f30fd3a8cf87661320f50031186097d.extensions.allizom.org/'

/**
 * Whether a provider may lead back there: only to the browser's own address of our extension, which no network answers
 * and no page can take. `ids` are Chrome's ids of the extension, with commas; without them, in local mode, any.
 */
export function isWayBack(address: string, ids: string | undefined): boolean {
  if (address === FIREFOX) return true
  const [, id] = /^https:\/\/([a-p]{32})\.chromiumapp\.org\/$/.exec(address) ?? []
  if (id === undefined) return false
  return ids === undefined || ids.split(',').some((one) => one.trim() === id)
}
