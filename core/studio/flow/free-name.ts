/**
 * A name for something new, out of its title: `freeName('Penilaian Atasan', ['penilaian-atasan'])` is
 * `'penilaian-atasan-2'`; `fallback` where the title has no letter in it.
 */
export function freeName(title: string, taken: readonly string[], fallback = 'tahap'): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 28)
    .replace(/-+$/, '')
  const name = plain === '' ? fallback : plain
  if (!taken.includes(name)) return name
  for (let n = 2; ; n += 1) if (!taken.includes(`${name}-${n}`)) return `${name}-${n}`
}
