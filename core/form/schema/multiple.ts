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
  if (a.digits === 0n) return true
  const shift = a.exponent - b.exponent
  if (shift >= 0) return (a.digits * powerOfTen(shift, b.digits)) % b.digits === 0n
  // seventeen digits at most: more zeros than that no number but 0 has
  return shift >= -17 && a.digits % (b.digits * 10n ** BigInt(-shift)) === 0n
}

// 10 to some power, modulo something: by squaring, so that the digits stay few.
function powerOfTen(power: number, modulus: bigint): bigint {
  let result = 1n
  let square = 10n % modulus
  for (let rest = power; rest > 0; rest >>= 1) {
    if (rest & 1) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function decimal(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}
