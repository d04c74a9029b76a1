import Dexie, { type EntityTable, type Table } from 'dexie'
import type { CalibrationKept } from './calibrations.ts'
import type { Cursor } from './cursor.ts'
import type { Arrival, Mark } from './draft-copies.ts'
import type { AnswerRow, DraftRow, LogRow } from './drafts.ts'
import type { EvidenceRow, PartRow } from './evidence.ts'
import { filesAreNamed, nameFiles } from './named-files.ts'
import type { OldGoals, OldJotting } from './old-jottings.ts'
import type { OutboxItem } from './outbox.ts'
import type { Preferences } from './preferences.ts'
import type { DocumentRow, ProjectRow, StepRow } from './projects.ts'
import type { Row } from './rows.ts'
import type { Session } from './session.ts'
import type { ShelfRow } from './shelf.ts'
import type { ThisDevice } from './this-device.ts'
import type { Told } from './told.ts'
import { answersGetValues } from './upgrade-answers.ts'
import { storeVersion } from './version.ts'

/** Everything the extension keeps on this device. A new version is added below, an old one is never edited. */
export class Database extends Dexie {
  declare readonly session: Table<Session, string>
  declare readonly rows: Table<Row, [string, string]>
  declare readonly cursor: Table<Cursor, string>
  declare readonly drafts: Table<DraftRow, string>
  declare readonly answers: Table<AnswerRow, [string, string]>
  declare readonly edits: EntityTable<LogRow, 'n'>
  declare readonly arrivals: Table<Arrival, [string, string]>
  declare readonly marks: Table<Mark, string>
  declare readonly shelf: EntityTable<ShelfRow, 'n'>
  declare readonly device: Table<ThisDevice, string>
  declare readonly outbox: EntityTable<OutboxItem, 'order'>
  declare readonly preferences: Table<Preferences, string>
  declare readonly told: Table<Told, string>
  declare readonly evidence: Table<EvidenceRow, string>
  declare readonly evidenceParts: Table<PartRow, [string, number]>

  /** Both are drafts now; what an older Timbang left here is moved when its page is opened. */
  declare readonly goals: Table<OldGoals, string>
  declare readonly jottings: Table<OldJotting, string>
  declare readonly calibrations: Table<CalibrationKept, string>
  declare readonly projects: Table<ProjectRow, string>
  declare readonly projectDocuments: Table<DocumentRow, [string, string]>
  declare readonly projectSteps: Table<StepRow, [string, number]>

  constructor(name = 'timbang') {
    // Strict: a commit is reported once it is on the disk, so that a power cut takes no answer with it (D1).
    // And no copies: Dexie would keep what each query has found, and copy it for whoever asked, thousands of rows long.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.use(filesAreNamed)
    // Dexie opens anew by itself, and whatever is there: an older page would write its rows into a newer store (D17).
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion !== null && newVersion > 0) this.close()
    })
    this.on('ready', () => this.#refuseNewer(), true)
    for (const { version, stores, upgrade } of versions) {
      const step = this.version(version).stores(stores)
      if (upgrade !== undefined) step.upgrade(upgrade)
    }
  }

  /** What a newer Timbang has written is not this one's to read or to change. */
  #refuseNewer(): void {
    // Dexie counts in tens, and adds ones by itself.
    if (Math.floor(this.backendDB().version / 10) > storeVersion) {
      throw new Dexie.VersionError('a newer Timbang has written this store')
    }
  }
}

type Version = {
  readonly version: number
  /** Keys and indexes only; the shapes are the row types. */
  readonly stores: { readonly [table: string]: string }
  readonly upgrade?: (transaction: import('dexie').Transaction) => PromiseLike<unknown>
}

export const versions: readonly Version[] = [
  {
    version: 1,
    stores: {
      session: 'key',
      rows: '[kind+id], kind',
      cursor: 'key',
      drafts: 'task',
      answers: '[task+pointer], task',
      outbox: '++order, &id, task, delivery.kind',
    },
  },
  { version: 2, stores: { preferences: 'key', told: 'key, at' } },
  // Drafts with a log, and with entries that know which device wrote them.
  { version: 3, stores: { edits: '++n, task', device: 'key' }, upgrade: answersGetValues },
  // Copies of other devices, and drafts of others who use this browser, laid by.
  { version: 4, stores: { arrivals: '[task+device], task', marks: 'key', shelf: '++n, owner' } },
  // Files, their bytes apart from what lists show.
  { version: 5, stores: { evidence: 'id, upload.kind', evidenceParts: '[id+n], id' } },
  {
    version: 6,
    stores: {
      projects: 'key',
      projectDocuments: '[project+name], project',
      projectSteps: '[project+n], project',
    },
  },
  // Of the tasks of many years those that wait.
  { version: 7, stores: { rows: '[kind+id], kind, [kind+body.status]' } },
  // Of all that was ever sent what arrived lately.
  { version: 8, stores: { outbox: '++order, &id, task, delivery.kind, [delivery.kind+delivery.at]' } },
  // Which answers name a file, without reading all of them.
  {
    version: 9,
    stores: {
      answers: '[task+pointer], task, *files',
      outbox: '++order, &id, task, delivery.kind, [delivery.kind+delivery.at], *files',
    },
    upgrade: nameFiles,
  },
  // Goals for the next period, drafted from a result.
  { version: 10, stores: { goals: 'case' } },
  // What was begun and is no form: a decision on a follow-up, an answer to a duty.
  { version: 11, stores: { jottings: 'key' } },
  // Sessions of calibration as they were last seen, and what was written in them and not sent yet.
  { version: 12, stores: { calibrations: 'key, session' } },
  // Of the thousands of appraisals that human resources follow their own, and the cycles that there are.
  {
    version: 13,
    stores: { rows: '[kind+id], kind, [kind+body.status], [kind+body.relation+body.cycle.id]' },
  },
]
