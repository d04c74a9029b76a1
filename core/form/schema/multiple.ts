/**
 * Says of a number whether it is a whole multiple of `unit`, as both are written in decimal: 19.99 is one of 0.01
 * although no binary fraction says so. `multipleTest(0.01)(19.99)` is true.
 */
export function multipleTest(unit: number): (value: number) => boolean {
  const places = decimalPlaces(unit)
  const isSafe = Number.isSafeInteger(unit)
  return (value) => {
    if (isSafe && Number.isSafeInteger(value)) return value % unit === 0
    if (!Number.isFinite(value)) return false
    const written = String(value)
    if (places === null || written.includes('e')) return isMultiple(value, unit)
    const point = written.indexOf('.')
    return point < 0 || written.length - point - 1 <= places
  }
}

/** How many digits a unit such as 1, 0.1 or 0.01 leaves after the point; null for any other. */
function decimalPlaces(unit: number): number | null {
  if (unit === 1) return 0
  return /^0\.0*1$/.test(String(unit)) ? String(unit).length - 2 : null
}

function isMultiple(value: number, unit: number): boolean {
  const a = decimal(value)
  const b = decimal(unit)
  const exponent = Math.min(a.exponent, b.exponent)
  // doubles span 10^±340, so the powers below stay under 700 digits
  return (
    (a.digits * 10n ** BigInt(a.exponent - exponent)) % (b.digits * 10n ** BigInt(b.exponent - exponent)) ===
    0n
  )
}

function decimal(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}
