import type { DBCore, Middleware, Transaction } from 'dexie'
import { referencesIn } from '../../core/evidence/reference.ts'

/** Ids of the files that a row names, for an index of them; absent where it names none, as most do. */
export type NamesFiles = { readonly files?: readonly string[] }

/** A row of answers, or of the outbox, with the ids of the files that it names. */
export function withFiles<T extends object>(row: T): T & NamesFiles {
  const files = 'values' in row ? idsIn(row.values) : 'mutation' in row ? idsIn(row.mutation) : []
  if (files.length > 0) return { ...row, files }
  if (!('files' in row)) return row
  const { files: _gone, ...rest } = row
  // All of it but a name that is optional.
  return rest as T
}

function idsIn(value: unknown): readonly string[] {
  return [...new Set(referencesIn(value).map(({ id }) => id))]
}

/** Gives every row its files on its way to the disk, whoever writes it through Dexie. */
export const filesAreNamed: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'files',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name)
      if (name !== 'answers' && name !== 'outbox') return table
      return {
        ...table,
        mutate: (asked) =>
          table.mutate('values' in asked ? { ...asked, values: asked.values.map(withFiles) } : asked),
      }
    },
  }),
}

/** Answers and outbox as they lay here before there was an index of their files. */
export async function nameFiles(transaction: Transaction): Promise<void> {
  for (const name of ['answers', 'outbox']) {
    await transaction
      .table<object>(name)
      .filter((row) => 'files' in withFiles(row))
      .modify((_, row) => {
        row.value = withFiles(row.value)
      })
  }
}
