import { finish, pace, type Steps } from './in-steps.ts'

/** A symmetric matrix by rows: the number in row i and column j stands at `i * size + j`. */
export type Square = { readonly size: number; readonly cells: Float64Array }

/** A matrix of zeros: `square(2).cells.length` is 4. */
export function square(size: number): Square {
  return { size, cells: new Float64Array(size * size) }
}

/**
 * The inverse of a symmetric positive definite matrix, by Cholesky's factor L: A = LLᵀ, A⁻¹ = L⁻ᵀL⁻¹ (Golub and Van
 * Loan, Matrix Computations, 4.2). Undefined where it is not positive definite. `inverseOf(square)` of 4 is 0.25.
 */
export function inverseOf(matrix: Square): Square | undefined {
  return finish(inverseInSteps(matrix))
}

/** The same with rests on the way: `finish(inverseInSteps(matrix))` is `inverseOf(matrix)`. */
export function* inverseInSteps({ size, cells }: Square): Steps<Square | undefined> {
  const isTime = pace()
  const factor = Float64Array.from(cells)
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = get(factor, i * size + j)
      for (let k = 0; k < j; k++) sum -= get(factor, i * size + k) * get(factor, j * size + k)
      if (i > j) factor[i * size + j] = sum / get(factor, j * size + j)
      else if (sum > 0) factor[j * size + j] = Math.sqrt(sum)
      else return undefined
    }
    if (isTime((size - j) * j)) yield
  }
  // Row i of `lower` is column i of L⁻¹, so that both loops below run along rows.
  const lower = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    lower[j * size + j] = 1 / get(factor, j * size + j)
    for (let i = j + 1; i < size; i++) {
      let sum = 0
      for (let k = j; k < i; k++) sum -= get(factor, i * size + k) * get(lower, j * size + k)
      lower[j * size + i] = sum / get(factor, i * size + i)
    }
    if (isTime((size - j) ** 2 / 2)) yield
  }
  const inverse = square(size)
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      let sum = 0
      for (let k = j; k < size; k++) sum += get(lower, i * size + k) * get(lower, j * size + k)
      inverse.cells[i * size + j] = sum
      inverse.cells[j * size + i] = sum
    }
    if (isTime((size - i) ** 2 / 2)) yield
  }
  return inverse
}

function get(cells: Float64Array, at: number): number {
  return cells[at] ?? 0
}
