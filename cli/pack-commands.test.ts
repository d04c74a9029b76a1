import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCommand } from './check-command.ts'
import { diffCommand } from './diff-command.ts'
import type { Outcome } from './outcome.ts'
import { pathsCommand } from './paths-command.ts'
import { root } from './read-pack.ts'
import { scoreCommand } from './score-command.ts'

const checkout = mkdtempSync(join(tmpdir(), 'timbang-packs-'))
mkdirSync(join(checkout, 'schemas'))
for (const id of ['nasional', 'kotabumi'])
  cpSync(join(root, 'schemas', id), join(checkout, 'schemas', id), { recursive: true })
cpSync(join(root, 'workflows'), join(checkout, 'workflows'), { recursive: true })
const copied = join(checkout, 'schemas', 'kotabumi')

/** A copy of the national pack in which the text of one file is changed. */
function edited(name: string, file: string, from: string, to: string): string {
  const folder = join(checkout, name)
  cpSync(join(checkout, 'schemas', 'nasional'), join(folder, 'schemas', 'nasional'), { recursive: true })
  cpSync(join(checkout, 'workflows'), join(folder, 'workflows'), { recursive: true })
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(path, text.replace(from, to))
  return join(folder, 'schemas', 'nasional')
}

const scoringFile = 'schemas/nasional/appraisal.scoring.json'
const respondFile = 'schemas/nasional/forms/respond.form.json'
const weights = edited('weights', scoringFile, '"effectiveness": 50', '"effectiveness": 60')
const reweighed = edited(
  'reweighed',
  scoringFile,
  '"effectiveness": 50,\n      "efficiency": 50',
  '"effectiveness": 70,\n      "efficiency": 30',
)
const step = {
  id: 'odd',
  title: { id: 'Ganjil', en: 'Odd' },
  rule: { '/': [1, { var: 'input.superior.realisations.quantity' }] },
  explanation: { id: 'Ganjil', en: 'Odd' },
}
const divided = edited('divided', scoringFile, '"steps": [', `"steps": [${JSON.stringify(step)},`)
const unreadable = edited('unreadable', respondFile, '{', '{{')
const shorter = edited('shorter', respondFile, '"maxLength": 4000', '"maxLength": 20')

type Row = readonly [what: string, run: () => Outcome, code: 0 | 1 | 2, says: string | RegExp]

const rows: readonly Row[] = [
  ['check takes a folder', () => checkCommand([copied]), 0, /sound, and \d+ cases/],
  [
    'check finds a base beside the folder',
    () => checkCommand([join(checkout, 'schemas', 'nasional')]),
    0,
    'sound',
  ],
  [
    'check warns of a division by what may be 0',
    () => checkCommand([divided]),
    0,
    /^warning .*scoring\.json#\/steps\/0\/rule: .*may be zero/m,
  ],
  ['paths prints states and steps', () => pathsCommand(['kotabumi']), 0, /^1\. planning → approval → /],
  [
    'paths says what is submitted',
    () => pathsCommand([copied]),
    0,
    'approve-peers is submitted with decision = "approve"',
  ],
  ['paths of a pack that is not sound says why', () => pathsCommand([weights]), 1, /weight/],
  ['diff of a pack and itself is empty', () => diffCommand(['kotabumi', copied]), 0, 'no difference'],
  [
    'diff names a weight',
    () => diffCommand(['nasional', reweighed]),
    0,
    '~ /scoring/weights/results/effectiveness: 50 → 70',
  ],
  [
    'diff says what blocks drafts',
    () => diffCommand(['nasional', shorter]),
    1,
    /blocking +\w+: maxLength 4000 → 20/,
  ],
  [
    'diff of a pack that is not sound says why',
    () => diffCommand(['nasional', weights]),
    1,
    /cannot be used/,
  ],
  [
    'a file that is not JSON is named',
    () => checkCommand([unreadable]),
    2,
    /respond\.form\.json is not JSON/,
  ],
  ['a name that is nearly right is guessed', () => pathsCommand(['kotabum']), 2, 'did you mean “kotabumi”?'],
  ['a folder without a pack is told apart', () => checkCommand([checkout]), 2, 'has no pack.json'],
  [
    'an unknown option is refused',
    () => diffCommand(['kotabumi', copied, '--jsno']),
    2,
    "Unknown option '--jsno'",
  ],
  ['paths without a pack says how it is used', () => pathsCommand([]), 2, 'timbang paths <pack>'],
  [
    'paths of two packs says how it is used',
    () => pathsCommand(['kotabumi', 'nasional']),
    2,
    'timbang paths <pack>',
  ],
  ['diff of one pack says how it is used', () => diffCommand(['kotabumi']), 2, 'timbang diff <pack> <pack>'],
  ['score without an input says what is missing', () => scoreCommand(['kotabumi']), 2, '--input <file.json>'],
]

describe('timbang on packs', () => {
  it.each(rows)('[R5] %s', (_, run, code, says) => {
    const outcome = run()
    expect(outcome.text).toMatch(says)
    expect(outcome.code).toBe(code)
  })

  const asJson: readonly (readonly [string, Outcome, object])[] = [
    ['paths', pathsCommand(['kotabumi', '--json']), { pack: 'kotabumi', workflow: 'appraisal@1' }],
    ['diff', diffCommand(['nasional', 'nasional', '--json']), { from: 'nasional@1', forms: {}, others: [] }],
    [
      'diff of a changed form',
      diffCommand(['nasional', shorter, '--json']),
      { forms: { respond: [{ kind: 'constraint-changed', severity: 'blocking', keyword: 'maxLength' }] } },
    ],
    [
      'paths of a pack that is not sound',
      pathsCommand([weights, '--json']),
      { problems: [{ kind: 'weights-total' }] },
    ],
  ]
  it.each(asJson)('[R5] %s gives JSON to other programs', (_, { text }, holds) => {
    expect(JSON.parse(text)).toMatchObject(holds)
  })
})
