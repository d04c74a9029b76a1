/**
 * What a jotting is about, short enough for its id and yet told apart from what begins alike: a unit's long name, an
 * appraisal in one of its calibrations. `jottedAbout('unit-Sekretariat')` is `'unit-Sekretariat'`.
 */
export function jottedAbout(of: string): string {
  return of.length <= most ? of : `${of.slice(0, most - 9)}-${markOf(of)}`
}

/** As long as an id takes it whole. */
const most = 60

/** Eight signs (FNV-1a). */
function markOf(text: string): string {
  let mark = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) mark = Math.imul(mark ^ byte, 0x01000193) >>> 0
  return mark.toString(16).padStart(8, '0')
}
