import type { Cell } from './sql.ts'

/** A row that an audience will see, packed as its table keeps it; without a body it is taken away. */
export type PreparedView = { readonly body: Cell; readonly size: number | null }
