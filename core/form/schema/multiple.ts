/**
 * True when `value` is a whole multiple of `unit` as the two are written in decimal, so that 19.99 is a multiple
 * of 0.01 although no binary fraction says so.
 */
export function isMultiple(value: number, unit: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(unit)) return value % unit === 0
  if (!Number.isFinite(value)) return false
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
