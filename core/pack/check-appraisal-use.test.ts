import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { checkAppraisalUse } from './check-appraisal-use.ts'
import type { AppraisalUse } from './model.ts'

const pack = readPack('kotabumi')
const side = pack.scorings?.['nine-box']
if (side?.appraisal === undefined) throw new Error('the national pack has no box of nine')
const { appraisal } = side

function found(changes: Partial<AppraisalUse>) {
  const changed = { ...side, appraisal: { ...appraisal, ...changes } } as NonNullable<typeof side>
  return checkAppraisalUse(pack, changed, 'nine-box.scoring.json').map(({ path, kind, text }) => [
    path,
    kind,
    text.id,
  ])
}

describe('checkAppraisalUse', () => {
  test('[S15] finds nothing in what the national pack declares', () => {
    const all = Object.values(pack.scorings ?? {})
    expect(all.filter((one) => one.appraisal)).toHaveLength(4)
    expect(all.flatMap((one) => checkAppraisalUse(pack, one, one.id))).toEqual([])
  })

  test('[S15] names a figure, an input and an operator that are not there', () => {
    const talent = { predicate: { var: 'result.outputs.predikat' }, potential: { vra: 'x' } }
    expect(found({ inputs: { talen: talent } })).toEqual([
      [
        '/appraisal/inputs/talen',
        'unknown-input',
        '“talen” tidak ada pada “inputs”. Mungkin maksudnya “talent”.',
      ],
      [
        '/appraisal/inputs/talen/predicate',
        'unknown-variable',
        'Aturan membaca “result.outputs.predikat”, yang tidak ada pada penilaian.',
      ],
      ['/appraisal/inputs/talen/potential', 'bad-rule', expect.stringContaining('vra')],
    ])
  })

  test('[S15] [P1] refuses to read a group’s answers, and what lies within an item', () => {
    const items = { items: [{ months: { var: 'inputs.peers' } }] }
    expect(found({ when: { var: 'inputs.peers' }, inputs: { talent: { list: items } } })).toEqual([
      [
        '/appraisal/when',
        'unknown-variable',
        'Aturan membaca “inputs.peers”, yang tidak ada pada penilaian.',
      ],
      [
        '/appraisal/inputs/talent/list/items/0/months',
        'unknown-variable',
        'Aturan membaca “inputs.peers”, yang tidak ada pada penilaian.',
      ],
    ])
  })
})
