/**
 * Whether the browser keeps the data when space runs out. Chrome spares whoever has `unlimitedStorage`, without
 * saying so in `persisted()` (developer.chrome.com, "Storage and cookies"); Firefox grants `persist()` for it.
 */
export async function isKept(): Promise<boolean> {
  if (location.protocol === 'chrome-extension:') return true
  return navigator.storage.persisted().catch(() => false)
}
