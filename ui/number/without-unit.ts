/**
 * A number without what an office writes beside it, as it is pasted from a document: `withoutUnit('Rp 1.500.000,-', ['Rp'])`
 * is `1.500.000`. Only the field's own unit is taken off; what stands beside another one stays, and is no number.
 */
export function withoutUnit(text: string, units: readonly string[]): string {
  const bare = text.replace(/\p{Cf}/gu, '').trim()
  const unit = units.find((each) => /^\D/.test(each) && (begins(bare, each) || ends(bare, each)))
  if (unit === undefined) return bare
  const inside = begins(bare, unit)
    ? bare.slice(unit.length).replace(/^\.?\s*/, '')
    : bare.slice(0, -unit.length)
  // A dash in place of the cents: `5.000,-`.
  return inside.trimEnd().replace(/[.,][-–—=]+$/, '')
}

function begins(text: string, unit: string): boolean {
  return text.toLowerCase().startsWith(unit.toLowerCase())
}

/** Behind a figure: `12 jam`, `85%`. */
function ends(text: string, unit: string): boolean {
  return text.toLowerCase().endsWith(unit.toLowerCase()) && /[\d.,-]\s*$/.test(text.slice(0, -unit.length))
}
