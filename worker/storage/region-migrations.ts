import type { Migration } from './migrate.ts'

/** The history of a region's tables. Append only. */
export const regionMigrations: readonly Migration[] = [
  {
    id: '0001-first-tables',
    statements: [
      `CREATE TABLE region (
        only INTEGER PRIMARY KEY CHECK (only = 1), id TEXT NOT NULL, name TEXT NOT NULL,
        pack_id TEXT NOT NULL, pack_version INTEGER NOT NULL, shown_at TEXT)`,
      `CREATE TABLE packs (
        id TEXT NOT NULL, version INTEGER NOT NULL, fingerprint TEXT NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (id, version)) WITHOUT ROWID`,
      `CREATE TABLE people (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE signing_keys (id TEXT PRIMARY KEY, private TEXT NOT NULL, public TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE activation_codes (
        hash TEXT PRIMARY KEY, person TEXT NOT NULL, expires_at TEXT NOT NULL, device TEXT) WITHOUT ROWID`,
      `CREATE INDEX activation_codes_person ON activation_codes (person)`,
      `CREATE TABLE code_tries (client TEXT NOT NULL, at TEXT NOT NULL)`,
      `CREATE INDEX code_tries_at ON code_tries (client, at)`,
      `CREATE TABLE devices (
        id TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL,
        generation INTEGER NOT NULL, created_at TEXT NOT NULL, renewed_at TEXT NOT NULL,
        revoked_at TEXT) WITHOUT ROWID`,
      `CREATE INDEX devices_person ON devices (person)`,
      `CREATE TABLE refresh_tokens (
        hash TEXT PRIMARY KEY, device TEXT NOT NULL, generation INTEGER NOT NULL) WITHOUT ROWID`,
      `CREATE INDEX refresh_tokens_device ON refresh_tokens (device, generation)`,
      `CREATE TABLE proofs (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) WITHOUT ROWID`,
      `CREATE INDEX proofs_expires_at ON proofs (expires_at)`,
      `CREATE TABLE cycles (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE cases (
        id TEXT PRIMARY KEY, cycle TEXT NOT NULL, person TEXT NOT NULL, wake_at TEXT, snapshot TEXT NOT NULL,
        UNIQUE (cycle, person))`,
      `CREATE INDEX cases_wake_at ON cases (wake_at) WHERE wake_at IS NOT NULL`,
      `CREATE TABLE submissions (
        n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL, body TEXT NOT NULL)`,
      `CREATE INDEX submissions_case ON submissions (case_id)`,
      `CREATE TABLE results (n INTEGER PRIMARY KEY, case_id TEXT NOT NULL, body TEXT NOT NULL)`,
      `CREATE INDEX results_case ON results (case_id)`,
      `CREATE TABLE mutations (
        id TEXT PRIMARY KEY, asked_by TEXT NOT NULL, asked_at TEXT NOT NULL, fingerprint TEXT NOT NULL,
        answer TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE views (
        seq INTEGER PRIMARY KEY, audience TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, source TEXT,
        body TEXT, UNIQUE (audience, kind, id))`,
      `CREATE INDEX views_source ON views (source) WHERE source IS NOT NULL`,
      `CREATE INDEX views_audience ON views (audience, seq)`,
      `CREATE TABLE audit (
        n INTEGER PRIMARY KEY, row TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL)`,
      `CREATE TABLE audit_openings (n INTEGER PRIMARY KEY, salt TEXT NOT NULL, person TEXT NOT NULL)`,
    ],
  },
  {
    id: '0002-receipts',
    statements: [
      `CREATE TABLE receipt_keys (
        id TEXT PRIMARY KEY, private TEXT, public TEXT NOT NULL, made_at TEXT NOT NULL, retired_at TEXT)`,
      `CREATE TABLE receipts (
        case_id TEXT NOT NULL, result INTEGER NOT NULL, final INTEGER NOT NULL, statement TEXT NOT NULL,
        sign_at TEXT, jws TEXT, PRIMARY KEY (case_id, result, final)) WITHOUT ROWID`,
      `CREATE INDEX receipts_sign_at ON receipts (sign_at) WHERE sign_at IS NOT NULL`,
      `CREATE TABLE sealing_secret (only INTEGER PRIMARY KEY CHECK (only = 1), secret TEXT NOT NULL)`,
    ],
  },
  {
    id: '0003-submission-receipts',
    statements: [
      `CREATE TABLE submission_receipts (
        mutation TEXT PRIMARY KEY, key TEXT NOT NULL, signature TEXT NOT NULL) WITHOUT ROWID`,
    ],
  },
  {
    id: '0004-criteria-readings',
    statements: [
      `CREATE TABLE criteria_readings (
        person TEXT NOT NULL, pack TEXT NOT NULL, criteria TEXT NOT NULL, read_at TEXT NOT NULL,
        received_at TEXT NOT NULL, audit TEXT NOT NULL, PRIMARY KEY (person, pack)) WITHOUT ROWID`,
    ],
  },
  {
    id: '0005-refusals',
    statements: [
      `CREATE TABLE refusals (who TEXT NOT NULL, at TEXT NOT NULL)`,
      `CREATE INDEX refusals_at ON refusals (who, at)`,
    ],
  },
  {
    id: '0006-evidence',
    statements: [
      `CREATE TABLE evidence (
        id TEXT PRIMARY KEY, case_id TEXT NOT NULL, person TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL,
        type TEXT NOT NULL, bytes INTEGER NOT NULL, state TEXT NOT NULL, opened_at TEXT NOT NULL,
        drop_at TEXT) WITHOUT ROWID`,
      `CREATE INDEX evidence_case ON evidence (case_id, person)`,
      `CREATE INDEX evidence_drop_at ON evidence (drop_at) WHERE drop_at IS NOT NULL`,
      `CREATE TABLE evidence_parts (id TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (id, n)) WITHOUT ROWID`,
      `CREATE TABLE evidence_trash (key TEXT PRIMARY KEY, due_at TEXT NOT NULL) WITHOUT ROWID`,
    ],
  },
  {
    id: '0007-drafts',
    statements: [
      // Never a number twice, or a device that has read up to it would miss what came in its place.
      `CREATE TABLE drafts (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, task TEXT NOT NULL, device TEXT NOT NULL,
        form_version INTEGER NOT NULL, seen TEXT NOT NULL, saved_at TEXT NOT NULL, body TEXT NOT NULL,
        UNIQUE (person, task, device))`,
      `CREATE INDEX drafts_person ON drafts (person, seq)`,
      `CREATE INDEX drafts_task ON drafts (task)`,
      `CREATE INDEX drafts_saved_at ON drafts (saved_at)`,
    ],
  },
  {
    id: '0008-device-codes',
    statements: [
      `CREATE TABLE device_code_asks (person TEXT NOT NULL, at TEXT NOT NULL)`,
      `CREATE INDEX device_code_asks_at ON device_code_asks (person, at)`,
    ],
  },
  {
    id: '0009-result-looks',
    statements: [
      `CREATE TABLE result_looks (
        person TEXT NOT NULL, case_id TEXT NOT NULL, result INTEGER NOT NULL,
        PRIMARY KEY (person, case_id, result)) WITHOUT ROWID`,
    ],
  },
  {
    id: '0010-people',
    statements: [
      `CREATE TABLE units (name TEXT PRIMARY KEY, parent TEXT) WITHOUT ROWID`,
      `CREATE TABLE person_changes (
        n INTEGER PRIMARY KEY, person TEXT NOT NULL, at TEXT NOT NULL, by_person TEXT NOT NULL,
        source TEXT NOT NULL, reason TEXT NOT NULL, fields TEXT NOT NULL)`,
      `CREATE INDEX person_changes_person ON person_changes (person, n)`,
      `CREATE TABLE imports (
        id TEXT PRIMARY KEY, by_person TEXT NOT NULL, at TEXT NOT NULL, file TEXT NOT NULL, fields TEXT NOT NULL,
        row_count INTEGER NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE import_rows (
        import TEXT NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (import, n)) WITHOUT ROWID`,
    ],
  },
  {
    id: '0011-pack-versions',
    statements: [
      `CREATE TABLE pack_versions (
        n INTEGER PRIMARY KEY, pack TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
        files TEXT NOT NULL, UNIQUE (pack, version))`,
      `CREATE TABLE pack_comments (
        n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, pack TEXT NOT NULL, person TEXT NOT NULL,
        body TEXT NOT NULL)`,
      `CREATE INDEX pack_comments_pack ON pack_comments (pack, person)`,
      // The version that a case stays with when its cycle goes on by another; null where it goes by its cycle's.
      `ALTER TABLE cases ADD COLUMN pack TEXT`,
    ],
  },
  {
    id: '0012-surveys',
    statements: [
      `CREATE TABLE surveys (id TEXT PRIMARY KEY, opens_at TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID`,
      // Without a row id, too: the order in which answers came is kept nowhere.
      `CREATE TABLE survey_answers (
        survey TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (survey, id)) WITHOUT ROWID`,
    ],
  },
  {
    // Texts are packed from here on; those that are there stay as they are, and are read as they are.
    id: '0013-packed',
    statements: [
      `ALTER TABLE views ADD COLUMN size INTEGER`,
      `ALTER TABLE views ADD COLUMN split INTEGER`,
      `CREATE TABLE skeletons (id INTEGER PRIMARY KEY, of TEXT NOT NULL UNIQUE, body BLOB NOT NULL)`,
      `CREATE TABLE view_parts (source TEXT PRIMARY KEY, skeleton INTEGER, body BLOB NOT NULL) WITHOUT ROWID`,
      `ALTER TABLE results ADD COLUMN skeleton INTEGER`,
      `ALTER TABLE audit ADD COLUMN at TEXT`,
      `ALTER TABLE audit ADD COLUMN hidden INTEGER`,
      `UPDATE audit SET at = row ->> '$.at', hidden = (row ->> '$.actor.kind') = 'hidden'`,
      // It is the hash of the row before.
      `ALTER TABLE audit DROP COLUMN previous`,
    ],
  },
  {
    id: '0014-care',
    statements: [`ALTER TABLE region ADD COLUMN suspended_at TEXT`],
  },
  {
    id: '0020-jobs',
    statements: [
      `CREATE TABLE jobs (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, done INTEGER NOT NULL,
        total INTEGER NOT NULL, failed INTEGER NOT NULL, by_person TEXT NOT NULL, at TEXT NOT NULL,
        ended_at TEXT) WITHOUT ROWID`,
      `CREATE INDEX jobs_running ON jobs (at) WHERE state = 'running'`,
      `CREATE TABLE job_items (
        job TEXT NOT NULL, n INTEGER NOT NULL, item TEXT NOT NULL, trouble TEXT,
        PRIMARY KEY (job, n)) WITHOUT ROWID`,
      // Snapshots are packed: what is asked of thousands at once stands beside them.
      `ALTER TABLE cases ADD COLUMN standing TEXT`,
      `CREATE TABLE reminders (case_id TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID`,
    ],
  },
  {
    id: '0021-api-keys',
    statements: [
      `CREATE TABLE api_keys (
        id TEXT PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, scopes TEXT NOT NULL, made_at TEXT NOT NULL,
        made_by TEXT, expires_at TEXT NOT NULL, used_at TEXT, revoked_at TEXT) WITHOUT ROWID`,
    ],
  },
  {
    id: '0022-identity-provider',
    statements: [
      `CREATE TABLE identity_provider (only INTEGER PRIMARY KEY CHECK (only = 1), body TEXT NOT NULL)`,
      `CREATE TABLE sign_in_attempts (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, device TEXT) WITHOUT ROWID`,
      `CREATE INDEX sign_in_attempts_expiry ON sign_in_attempts (expires_at)`,
    ],
  },
  {
    id: '0030-case-facts',
    statements: [
      // Scores in millionths: sums of them are exact.
      `CREATE TABLE case_facts (
        case_id TEXT PRIMARY KEY, cycle TEXT NOT NULL, person TEXT NOT NULL, unit TEXT NOT NULL, post_kind TEXT,
        grade TEXT, predicate TEXT, score INTEGER, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE INDEX case_facts_cycle ON case_facts (cycle, person)`,
      `CREATE TABLE live_tickets (
        hash TEXT PRIMARY KEY, person TEXT NOT NULL, device TEXT NOT NULL, expires_at TEXT NOT NULL) WITHOUT ROWID`,
    ],
  },
  {
    id: '0031-measurements',
    statements: [
      `CREATE TABLE measurements (
        n INTEGER PRIMARY KEY, of TEXT NOT NULL, indicator TEXT NOT NULL, from_date TEXT NOT NULL,
        to_date TEXT NOT NULL, value TEXT NOT NULL, measure TEXT NOT NULL, source TEXT NOT NULL,
        measured_at TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, replaced_at TEXT)`,
      `CREATE INDEX measurements_of ON measurements (of, from_date, to_date, indicator)`,
    ],
  },
  {
    id: '0032-follow-up',
    statements: [
      `CREATE TABLE follow_ups (
        case_id TEXT PRIMARY KEY, cycle TEXT NOT NULL, person TEXT NOT NULL, wake_at TEXT, body BLOB NOT NULL)`,
      `CREATE INDEX follow_ups_cycle ON follow_ups (cycle)`,
      `CREATE INDEX follow_ups_person ON follow_ups (person)`,
      `CREATE INDEX follow_ups_wake_at ON follow_ups (wake_at) WHERE wake_at IS NOT NULL`,
      `CREATE TABLE courses (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE programmes (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE participations (
        programme TEXT NOT NULL, person TEXT NOT NULL, competency TEXT NOT NULL, since TEXT NOT NULL,
        PRIMARY KEY (programme, person)) WITHOUT ROWID`,
      `CREATE INDEX participations_person ON participations (person)`,
      `CREATE TABLE policy_changes (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE duties (
        id TEXT PRIMARY KEY, person TEXT NOT NULL, of TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE INDEX duties_of ON duties (of)`,
      `CREATE TABLE recognitions (id TEXT PRIMARY KEY, person TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID`,
      // By their hashes, so that neither the order in which they were made nor that in which they were used is kept.
      `CREATE TABLE survey_tokens (
        survey TEXT NOT NULL, hash TEXT NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (survey, hash)) WITHOUT ROWID`,
    ],
  },
  {
    id: '0033-fairness',
    statements: [
      `CREATE TABLE fairness_screens (cycle TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE fairness_runs (cycle TEXT PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE fairness_parts (
        cycle TEXT NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (cycle, n)) WITHOUT ROWID`,
      `CREATE TABLE calibrations (
        id TEXT PRIMARY KEY, cycle TEXT NOT NULL, opened_at TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE calibration_rows (
        calibration TEXT NOT NULL, case_id TEXT NOT NULL, body TEXT NOT NULL, look TEXT,
        PRIMARY KEY (calibration, case_id)) WITHOUT ROWID`,
    ],
  },
  {
    // What is seen of appraisals is drawn when it is fetched from here on; rows that lie there whole are read as they are.
    id: '0040-shown',
    statements: [
      `CREATE TABLE names (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)`,
      `CREATE TABLE shown_sources (n INTEGER PRIMARY KEY, last INTEGER NOT NULL, body BLOB NOT NULL)`,
      `CREATE TABLE shown (
        audience INTEGER NOT NULL, seq INTEGER NOT NULL, source INTEGER NOT NULL,
        PRIMARY KEY (audience, seq)) WITHOUT ROWID`,
    ],
  },
  {
    // Columns without a type keep old texts as texts beside the numbers and bytes of new rows.
    id: '0041-numbered',
    statements: [
      `INSERT OR IGNORE INTO names (name) SELECT DISTINCT asked_by FROM mutations`,
      `INSERT OR IGNORE INTO names (name) SELECT DISTINCT key FROM submission_receipts`,
      `CREATE TABLE answers (
        id PRIMARY KEY, person INTEGER NOT NULL, at NOT NULL, fingerprint NOT NULL, answer NOT NULL,
        key INTEGER, signature) WITHOUT ROWID`,
      `INSERT INTO answers
        SELECT m.id, asking.n, asked_at, fingerprint, answer, signing.n, signature FROM mutations m
          JOIN names asking ON asking.name = asked_by
          LEFT JOIN submission_receipts s ON s.mutation = m.id LEFT JOIN names signing ON signing.name = s.key`,
      `DROP TABLE submission_receipts`,
      `DROP TABLE mutations`,
      `INSERT OR IGNORE INTO names (name) SELECT DISTINCT person FROM audit_openings`,
      `CREATE TABLE openings (n INTEGER PRIMARY KEY, salt NOT NULL, person INTEGER NOT NULL)`,
      `INSERT INTO openings SELECT o.n, salt, names.n FROM audit_openings o JOIN names ON name = person`,
      `DROP TABLE audit_openings`,
      // An appraisal's number and the place among its own submissions make the key: no index is needed besides.
      `INSERT OR IGNORE INTO names (name) SELECT DISTINCT case_id FROM submissions`,
      `CREATE TABLE submitted (n INTEGER PRIMARY KEY, body NOT NULL)`,
      `INSERT INTO submitted
        SELECT names.n * 65536 + row_number() OVER (PARTITION BY case_id ORDER BY s.n) - 1, body
          FROM submissions s JOIN names ON name = case_id`,
      `DROP TABLE submissions`,
      // Milliseconds, or a day such as 20260105; rows from before have the text in "at".
      `ALTER TABLE audit ADD COLUMN moment INTEGER`,
    ],
  },
  {
    id: '0042-positions',
    statements: [
      // The score is there only while a cycle is being closed.
      `CREATE TABLE positions (
        cycle TEXT NOT NULL, person TEXT NOT NULL, score REAL, body TEXT, PRIMARY KEY (cycle, person)) WITHOUT ROWID`,
    ],
  },
  {
    id: '0043-mail',
    statements: [
      `CREATE TABLE mail_events (
        n INTEGER PRIMARY KEY, person TEXT NOT NULL, kind TEXT NOT NULL, case_id TEXT NOT NULL, task TEXT,
        date TEXT, due_at TEXT NOT NULL)`,
      `CREATE INDEX mail_events_due_at ON mail_events (due_at)`,
      `CREATE INDEX mail_events_person ON mail_events (person)`,
      `CREATE TABLE mails (
        id TEXT PRIMARY KEY, person TEXT NOT NULL, day TEXT NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL,
        tries INTEGER NOT NULL, due_at TEXT, trouble TEXT, at TEXT NOT NULL, UNIQUE (person, day)) WITHOUT ROWID`,
      `CREATE INDEX mails_state ON mails (state, due_at)`,
      `CREATE TABLE mail_choices (
        person TEXT PRIMARY KEY, mail TEXT NOT NULL, language TEXT NOT NULL, bounces INTEGER NOT NULL,
        address TEXT) WITHOUT ROWID`,
      `CREATE TABLE mail_sweeps (
        only INTEGER PRIMARY KEY CHECK (only = 1), next_at TEXT NOT NULL, trouble TEXT, trouble_at TEXT)`,
    ],
  },
  {
    id: '0042-publications',
    statements: [
      `CREATE TABLE publications (
        n INTEGER PRIMARY KEY, cycle TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, people TEXT NOT NULL,
        UNIQUE (cycle, version))`,
    ],
  },
  {
    id: '0045-unsent-roll-ups',
    statements: ['CREATE TABLE unsent_roll_ups (cycle TEXT PRIMARY KEY, due_at TEXT NOT NULL) WITHOUT ROWID'],
  },
  {
    id: '0050-unit-changes',
    statements: [
      'ALTER TABLE units ADD COLUMN closed_on TEXT',
      `CREATE TABLE unit_changes (
        n INTEGER PRIMARY KEY, unit TEXT NOT NULL, edit TEXT NOT NULL, at TEXT NOT NULL, by_person TEXT NOT NULL,
        source TEXT NOT NULL, reason TEXT NOT NULL, reverse TEXT NOT NULL)`,
      // Who set by hand what a list would take back.
      "CREATE INDEX person_changes_hand ON person_changes (n) WHERE source = 'hand'",
    ],
  },
  {
    id: '0060-retention',
    statements: [
      `CREATE TABLE holds (
        case_id TEXT PRIMARY KEY, at TEXT NOT NULL, by_person TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID`,
      `CREATE TABLE erasure_asks (
        id TEXT PRIMARY KEY, person TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL, answer TEXT) WITHOUT ROWID`,
      'CREATE TABLE retention_runs (only INTEGER PRIMARY KEY CHECK (only = 1), day TEXT NOT NULL)',
    ],
  },
  {
    id: '0061-webhooks',
    statements: [
      `CREATE TABLE webhooks (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, events TEXT NOT NULL, detail TEXT NOT NULL,
        secret TEXT NOT NULL, old_secret TEXT, old_until TEXT, made_at TEXT NOT NULL, made_by TEXT, paused_at TEXT,
        paused_because TEXT, rests_until TEXT) WITHOUT ROWID`,
      `CREATE TABLE webhook_deliveries (
        n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, webhook TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL,
        at TEXT NOT NULL, tries INTEGER NOT NULL, due_at TEXT, status INTEGER, trouble TEXT, tried_at TEXT)`,
      'CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook, due_at)',
      `CREATE TABLE webhook_decided (
        day TEXT NOT NULL, cycle TEXT NOT NULL, case_id TEXT NOT NULL, person TEXT NOT NULL, tell_at TEXT NOT NULL,
        PRIMARY KEY (day, cycle, case_id)) WITHOUT ROWID`,
    ],
  },
  {
    id: '0070-unit-needs',
    statements: [
      `CREATE TABLE unit_needs (
        id TEXT PRIMARY KEY, unit TEXT NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL, body TEXT NOT NULL,
        UNIQUE (unit, period_from, period_to)) WITHOUT ROWID`,
    ],
  },
  {
    id: '0071-erasures',
    statements: [
      'CREATE TABLE erasures (person TEXT PRIMARY KEY, at TEXT NOT NULL, tell_at TEXT) WITHOUT ROWID',
      'CREATE INDEX erasures_untold ON erasures (tell_at) WHERE tell_at IS NOT NULL',
      // As `erasePerson` has left them until now; when it was is in the log alone.
      `INSERT INTO erasures SELECT id, '1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z' FROM people
        WHERE body ->> '$.absence.since' = '1970-01-01'`,
    ],
  },
  {
    // Every request writes one: in the order of time it is one row, where an index beside it made it two.
    id: '0072-proofs-by-time',
    statements: [
      `CREATE TABLE proofs_by_time (
        expires_at INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (expires_at, id)) WITHOUT ROWID`,
      'INSERT INTO proofs_by_time SELECT expires_at, id FROM proofs',
      'DROP TABLE proofs',
      'ALTER TABLE proofs_by_time RENAME TO proofs',
    ],
  },
  {
    id: '0073-sent-roll-ups',
    statements: ['CREATE TABLE sent_roll_ups (cycle TEXT PRIMARY KEY, people BLOB NOT NULL) WITHOUT ROWID'],
  },
  {
    // A list is made ready row by row and taken in as one: what it will do lies here meanwhile.
    id: '0074-import-changes',
    statements: [
      `CREATE TABLE import_changes (
        import TEXT NOT NULL, n INTEGER NOT NULL, person TEXT NOT NULL, body TEXT NOT NULL, source TEXT NOT NULL,
        fields TEXT NOT NULL, shows_me INTEGER NOT NULL, me BLOB, me_size INTEGER, shows_colleague INTEGER NOT NULL,
        colleague BLOB, colleague_size INTEGER, PRIMARY KEY (import, n)) WITHOUT ROWID`,
      'ALTER TABLE imports ADD COLUMN prepared TEXT',
      'ALTER TABLE imports ADD COLUMN answer TEXT',
    ],
  },
]
