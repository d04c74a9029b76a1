import { describe, expect, test } from 'vitest'
import { caseId, cycleId, personId } from '../ids.ts'
import { editRow, giveOpinion, type Session, type SessionRow, sign, touched } from './session.ts'

const at = '2027-01-11T03:00:00.000Z'
const [hr, leader, other] = [personId('nurul'), personId('hendra'), personId('made')]

const session: Session = {
  id: 's-1',
  cycle: cycleId('2026'),
  title: 'Kalibrasi',
  units: ['Bidang Umum'],
  leaders: [leader],
  achievement: null,
  openedBy: hr,
  openedAt: at,
  version: 3,
  signed: [],
  closedAt: null,
}

const row: SessionRow = {
  case: caseId('case-1'),
  person: personId('siti'),
  version: 1,
  discussed: false,
  note: '',
  raised: [],
  opinion: null,
  proposal: null,
}

describe('a calibration session', () => {
  test('[CB5] a row that somebody else has changed is not written over', () => {
    const changed = editRow(session, row, { version: 1, note: 'Dibahas', discussed: true }, { actor: hr, at })
    expect(changed).toEqual({ kind: 'ok', value: { ...row, version: 2, note: 'Dibahas', discussed: true } })
    if (changed.kind === 'err') throw new Error('refused')
    expect(editRow(session, changed.value, { version: 1, note: 'Lain' }, { actor: leader, at })).toEqual({
      kind: 'err',
      error: { kind: 'moved' },
    })
  })

  test('[CB5] what is not said stays as it is; what is raised is added', () => {
    const full: SessionRow = {
      ...row,
      note: 'Catatan',
      raised: [{ by: hr, at, text: 'Jauh dari rekan' }],
      proposal: { changes: [{ step: 'a', to: 3 }], reason: 'Bukti', by: leader, at },
    }
    expect(editRow(session, full, { version: 1, raise: 'Lagi' }, { actor: leader, at })).toEqual({
      kind: 'ok',
      value: {
        ...full,
        version: 2,
        raised: [...full.raised, { by: leader, at, text: 'Lagi' }],
      },
    })
    expect(editRow(session, full, { version: 1, propose: null }, { actor: leader, at })).toMatchObject({
      kind: 'ok',
      value: { proposal: null, note: 'Catatan' },
    })
  })

  test('[CB6] one side alone closes nothing, nor one person twice; the other side closes it', () => {
    const by = (actor: typeof hr, as: 'hr' | 'leader', so = session) =>
      sign(so, { version: 3, as }, { actor, at })
    const first = by(hr, 'hr')
    expect(first).toEqual({ kind: 'ok', value: { ...session, signed: [{ by: hr, as: 'hr', at }] } })
    if (first.kind === 'err') throw new Error('refused')
    expect(by(other, 'hr', first.value)).toEqual({ kind: 'err', error: { kind: 'second-side' } })
    expect(by(hr, 'leader', first.value)).toMatchObject({ kind: 'ok', value: { closedAt: null } })
    expect(by(leader, 'leader', first.value)).toMatchObject({
      kind: 'ok',
      value: { closedAt: at, signed: [{ by: hr }, { by: leader }] },
    })
  })

  test('[CB6] a change takes signatures back, and a newer version is not signed unseen', () => {
    const signed = { ...session, signed: [{ by: hr, as: 'hr' as const, at }] }
    expect(touched(signed)).toEqual({ ...session, version: 4 })
    expect(sign(touched(signed), { version: 3, as: 'leader' }, { actor: leader, at })).toEqual({
      kind: 'err',
      error: { kind: 'moved' },
    })
  })

  test('[CB5] nothing is changed in a closed session', () => {
    const closed = { ...session, closedAt: at }
    const refused = { kind: 'err', error: { kind: 'closed' } }
    expect(editRow(closed, row, { version: 1, note: 'x' }, { actor: hr, at })).toEqual(refused)
    expect(sign(closed, { version: 3, as: 'hr' }, { actor: hr, at })).toEqual(refused)
    expect(giveOpinion(closed, row, { kind: 'declined', at })).toEqual(refused)
  })

  test('[CB7] a second rater answers once, and an answer is not asked away', () => {
    const asked = editRow(
      session,
      row,
      { version: 1, ask: { person: other, question: 'Bagaimana?' } },
      { actor: hr, at },
    )
    if (asked.kind === 'err') throw new Error('refused')
    const answer = { kind: 'given', at, levels: [{ step: 'a', to: 4 }], note: 'Setuju' } as const
    const given = giveOpinion(session, asked.value, answer)
    if (given.kind === 'err') throw new Error('refused')
    expect(given.value.opinion).toEqual({ asked: other, by: hr, at, question: 'Bagaimana?', answer })
    const refused = { kind: 'err', error: { kind: 'answered' } }
    expect(giveOpinion(session, given.value, answer)).toEqual(refused)
    expect(editRow(session, given.value, { version: 3, ask: null }, { actor: hr, at })).toEqual(refused)
    expect(giveOpinion(session, row, answer)).toEqual(refused)
  })
})
