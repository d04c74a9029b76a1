import type { Language } from '../../core/text.ts'
import type { QuietHours } from '../notify/quiet-hours.ts'
import type { Database } from './database.ts'

/** How this device is to behave while no page is open; pages keep their looks in local storage besides. */
export type Preferences = {
  readonly key: 'preferences'
  /** The language in which the background speaks. */
  readonly language: Language
  readonly notify: boolean
  readonly quiet: QuietHours
}

/** What the person chose, or what holds until they do: Indonesian, silence, an office's hours. */
export async function readPreferences(db: Database): Promise<Preferences> {
  return (await db.preferences.get('preferences')) ?? untouched
}

type Change = Partial<Omit<Preferences, 'key' | 'quiet'>> & { readonly quiet?: Partial<QuietHours> }

/** Changes some, and leaves the others alone, also those of the quiet hours that are not named. */
export async function changePreferences(db: Database, { quiet, ...part }: Change): Promise<void> {
  await db.transaction('rw', db.preferences, async () => {
    const now = await readPreferences(db)
    await db.preferences.put({ ...now, ...part, quiet: { ...now.quiet, ...quiet } })
  })
}

const untouched: Preferences = {
  key: 'preferences',
  language: 'id',
  notify: false,
  quiet: { from: '18:00', to: '07:00', weekend: true },
}
