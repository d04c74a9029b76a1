import { expect, test } from 'vitest'
import { office } from '../../core/case/testing/an-office.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { migrate } from './migrate.ts'
import { peopleTable } from './people.ts'
import { regionMigrations } from './region-migrations.ts'

test('[WK3] one who changes makes another list, in which the others are not read again', () => {
  const database = aDatabase()
  migrate(database, regionMigrations, '2026-01-05T05:00:00.000Z')
  const people = peopleTable(database.sql)
  for (const person of office) people.put(person)
  const before = people.all()
  const [first, second] = before
  if (first === undefined || second === undefined) throw new Error('nobody is there')
  expect([people.put(first), people.all()]).toEqual([false, before])
  expect(people.put({ ...first, post: 'Kepala' })).toBe(true)
  const after = people.all()
  expect([after === before, after[0]?.post, after[1] === second]).toEqual([false, 'Kepala', true])
  expect(people.put({ ...first, id: `${first.id}-2` as typeof first.id })).toBe(true)
  expect(people.all()).toEqual(peopleTable(database.sql).all())
})

test('[WK3] whoever is looked for by id is who the list says, however the list came to be', () => {
  const database = aDatabase()
  migrate(database, regionMigrations, '2026-01-05T05:00:00.000Z')
  const people = peopleTable(database.sql)
  for (const person of office) people.put(person)
  const [first] = people.all()
  if (first === undefined) throw new Error('nobody is there')
  const agrees = () => {
    const anew = peopleTable(database.sql)
    expect(people.all().map(({ id }) => people.find(id))).toEqual(anew.all())
    expect(people.find(first.id)).toEqual(anew.find(first.id))
  }
  agrees()
  people.put({ ...first, post: 'Kepala' })
  agrees()
  const listed = { ...first, post: 'Sekretaris' }
  database.sql(
    `INSERT INTO import_changes VALUES ('list', 1, ?, ?, '', '', 0, NULL, NULL, 0, NULL, NULL)`,
    listed.id,
    JSON.stringify(listed),
  )
  people.takeFrom('list', people.all().with(0, listed))
  expect(people.find(first.id)?.post).toBe('Sekretaris')
  agrees()
  people.forget()
  agrees()
  people.put({ ...first, id: `${first.id}-2` as typeof first.id })
  agrees()
})
