/**
 * How likely an estimate so far from 0, on either side, is by chance: Student's t with these degrees of freedom. With
 * a standard error of 0 anything but 0 is impossible. `studentP(2.228139, 1, 10)` is 0.05.
 */
export function studentP(estimate: number, standardError: number, df: number): number {
  if (standardError === 0) return estimate === 0 ? 1 : 0
  const t = estimate / standardError
  return betaShare(df / (df + t * t), df / 2, 0.5)
}

/** How likely a value of F so large is by chance; degrees need not be whole. `fUpper(4.964603, 1, 10)` is 0.05. */
export function fUpper(f: number, df1: number, df2: number): number {
  return f <= 0 ? 1 : betaShare(df2 / (df2 + df1 * f), df2 / 2, df1 / 2)
}

/** The value of F that is passed by chance with a probability: `fAt(0.05, 1, 10)` is 4.964603. */
export function fAt(upper: number, df1: number, df2: number): number {
  // The share y = df2 ÷ (df2 + df1 F) grows with the probability to pass F.
  let [low, high] = [0, 1]
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2
    if (betaShare(middle, df2 / 2, df1 / 2) < upper) low = middle
    else high = middle
  }
  const share = (low + high) / 2
  return (df2 * (1 - share)) / (df1 * share)
}

/** How likely a value of chi-square so large is by chance: `chiSquareUpper(3.841459, 1)` is 0.05. */
export function chiSquareUpper(x: number, df: number): number {
  return x <= 0 ? 1 : 1 - gammaShare(df / 2, x / 2)
}

/** The regularised incomplete beta function, by its continued fraction (Lentz; Press et al., Numerical Recipes, 6.4). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return (front * fraction) / a
}

/** The regularised lower incomplete gamma function (Press et al., Numerical Recipes, 6.2). */
function gammaShare(a: number, x: number): number {
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n <= 1000 && Math.abs(term) > Math.abs(sum) * 1e-16; n++) {
      term *= x / (a + n)
      sum += term
    }
    return front * sum
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n <= 1000; n++) {
    const part = -n * (n - a)
    b += 2
    d = 1 / awayFromZero(part * d + b)
    c = awayFromZero(b + part / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return 1 - front * fraction
}

function awayFromZero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x
}

/** The logarithm of the gamma function (Lanczos 1964, g = 7, nine terms). */
function logGamma(x: number): number {
  let sum = 0.999_999_999_999_809_93
  for (const [index, coefficient] of lanczos.entries()) sum += coefficient / (x + index)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const lanczos = [
  676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
]
