import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCommand } from './check-command.ts'
import { scoreCommand } from './score-command.ts'

const input = join(mkdtempSync(join(tmpdir(), 'timbang-')), 'input.json')
const ids = ['berorientasi-pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif']
const behaviours = Object.fromEntries(ids.map((id) => [id, 3]))
const realisations = { 'services-completed': 240, 'satisfaction-index': 85, 'response-time': 24 }
writeFileSync(input, JSON.stringify({ superior: { realisations, behaviours } }))

describe('timbang', () => {
  it('[R5] check says that a pack is sound, and exits with 0', () => {
    const { code, text } = checkCommand(['kotabumi'])
    expect([code, text]).toEqual([
      0,
      expect.stringMatching(/^kotabumi: sound, and \d+ cases come out as they should\.\n$/),
    ])
  })

  it('[R5] check gives JSON to other programs', () => {
    const { text } = checkCommand(['kotabumi', '--json'])
    expect(JSON.parse(text)).toMatchObject({ pack: 'kotabumi', problems: [] })
  })

  it('[R5] score gives the figures and the next step', () => {
    const { code, text } = scoreCommand(['kotabumi', '--input', input])
    expect(code).toBe(0)
    expect(text).toContain('predicate: Good\nscore: 100\n')
    expect(text).toContain('next: none: No achievement or behaviour is below expectation')
  })

  it('[R5] score explains itself in the language asked for', () => {
    const { text } = scoreCommand(['kotabumi', '--input', input, '--explain', 'id'])
    expect(text).toContain('Predikat kinerja: Baik. Nilai kinerja: 100.')
    expect(text).toContain('(100 × 60 + 100 × 40) ÷ 100 = 100')
  })

  it('[R5] score of an incomplete input says what is missing, and exits with 1', () => {
    writeFileSync(`${input}.part`, '{}')
    const { code, text } = scoreCommand(['kotabumi', '--input', `${input}.part`])
    expect(code).toBe(1)
    expect(text).toContain('Not one result indicator was measured')
  })

  it('[R5] a command that is not understood says why, and exits with 2', () => {
    writeFileSync(`${input}.list`, '[]')
    const misuses = [
      checkCommand([]),
      checkCommand(['../..']),
      scoreCommand(['kotabumi']),
      scoreCommand(['nowhere', '--input', input]),
      scoreCommand(['kotabumi', '--input', `${input}.none`]),
      scoreCommand(['kotabumi', '--input', `${input}.list`]),
      scoreCommand(['kotabumi', '--input', input, '--explain', 'fr']),
    ]
    expect(misuses.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 2])
  })
})
