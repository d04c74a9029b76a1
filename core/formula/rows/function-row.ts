import type { Encoding } from '../definition.ts'

/** A function as the table below writes it. */
export type FunctionRow = {
  readonly id: string
  readonly op?: string
  readonly as?: Encoding
  readonly option?: string
  /** Indonesian, then English. */
  readonly name: readonly [string, string]
  readonly also?: readonly string[]
  readonly sign?: string
  /** Each "Indonesian/English", with `?` for one that may be left out, `…` for one that may come again, and a kind. */
  readonly takes: readonly string[]
  readonly gives: readonly [string, string]
}
