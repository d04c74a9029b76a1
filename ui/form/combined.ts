import { canonicalJson } from '../../core/canonical-json.ts'
import { isEvidenceRef } from '../../core/evidence/reference.ts'
import type { FieldKind } from '../../core/form/model.ts'
import type { Json } from '../../core/json.ts'
import { type Entry, sameEntry, value } from './entry.ts'

/**
 * What two devices made of one list, put together so that nothing of either is lost; null where that is no list whose
 * parts stand for themselves, or nothing else than one of the two. The first one's parts come first.
 * `combined('choices', [value(['a']), value(['b', 'a'])])` is `value(['a', 'b'])`.
 */
export function combined(kind: FieldKind, entries: readonly Entry[]): Entry | null {
  if (!kindsOfParts.has(kind)) return null
  const all = new Map<string, Json>()
  for (const entry of entries) {
    if (entry.kind === 'cleared') continue
    if (entry.kind === 'unread' || !Array.isArray(entry.value)) return null
    for (const part of entry.value) if (!all.has(nameOf(part))) all.set(nameOf(part), part)
  }
  const whole = value([...all.values()])
  return all.size === 0 || entries.some((entry) => sameEntry(entry, whole)) ? null : whole
}

const kindsOfParts: ReadonlySet<FieldKind> = new Set(['choices', 'people', 'file', 'repeat'])

/** Of a file its content: the same one has another id on each device. */
function nameOf(part: Json): string {
  return isEvidenceRef(part) ? part.sha256 : canonicalJson(part)
}
