import type { PersonId } from '../../core/ids.ts'
import type { MailLanguage } from '../../core/people/mail-digest.ts'
import { integer, type Sql, text } from './sql.ts'

export type MailChoice = {
  readonly mail: 'daily' | 'off'
  readonly language: MailLanguage
}

const usual: MailChoice = { mail: 'daily', language: 'both' }

/** How each person wants to be written to, and which of their addresses has sent mail back. */
export function mailChoicesTable(sql: Sql) {
  const bouncesOf = (person: PersonId, address: string): number => {
    const [row] = sql('SELECT bounces, address FROM mail_choices WHERE person = ?', person)
    return row === undefined || row.address !== address ? 0 : integer(row, 'bounces')
  }
  return {
    of(person: PersonId): MailChoice {
      const [row] = sql('SELECT mail, language FROM mail_choices WHERE person = ?', person)
      if (row === undefined) return usual
      // Only `set` and `noteBounce` write these two.
      return {
        mail: text(row, 'mail') as MailChoice['mail'],
        language: text(row, 'language') as MailLanguage,
      }
    },
    set(person: PersonId, { mail, language }: MailChoice): void {
      sql(
        `INSERT INTO mail_choices VALUES (?, ?, ?, 0, NULL)
          ON CONFLICT (person) DO UPDATE SET mail = excluded.mail, language = excluded.language`,
        person,
        mail,
        language,
      )
    },
    /** How often this very address sent mail back in a row; another address begins anew. */
    bounces: bouncesOf,
    noteBounce(person: PersonId, address: string): void {
      sql(
        `INSERT INTO mail_choices VALUES (?, ?, ?, 1, ?)
          ON CONFLICT (person) DO UPDATE SET bounces = ?, address = excluded.address`,
        person,
        usual.mail,
        usual.language,
        address,
        bouncesOf(person, address) + 1,
      )
    },
    noteArrival(person: PersonId): void {
      sql('UPDATE mail_choices SET bounces = 0 WHERE person = ? AND bounces > 0', person)
    },
    forget(person: PersonId): void {
      sql('DELETE FROM mail_choices WHERE person = ?', person)
    },
  }
}
