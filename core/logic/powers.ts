/** Ten to a whole power from 0 to 22, all of them exact doubles: `power(2)` is `100`; past that NaN. */
export function power(exponent: number): number {
  return powers[exponent] ?? Number.NaN
}

const powers = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
]
