import { describe, expect, test } from 'vitest'
import { answerOf } from '../evidence/reference.ts'
import { aPdf, aReference } from '../evidence/testing/files.ts'
import type { Json } from '../json.ts'
import { everyErrorWords } from './every-error-words.ts'
import { messageOf } from './message.ts'
import { aForm, control, ready } from './testing/a-form.ts'
import { validateForm } from './validate-form.ts'

const files = { type: 'array', maxItems: 2, items: { type: 'object' } }
const form = ready(
  aForm({ properties: { files, shown: files } }, [
    control('files', { kind: 'file', accept: ['application/pdf'], maxBytes: 1000 }),
    control('shown', { kind: 'file', calculate: { var: 'context.files' } }),
  ]),
)
const file = (changes = {}) => answerOf(aReference(aPdf(), changes))
const errors = (answer: readonly Json[], context = {}) => {
  const verdict = validateForm(form, { answers: { files: answer }, context })
  return verdict.kind === 'valid' ? [] : verdict.errors
}

describe('a field for files', () => {
  test('[E2] takes references within its types and sizes, none at all too', () => {
    expect(errors([file(), file({ id: 'e-2' })])).toEqual([])
    expect(errors([])).toEqual([])
  })

  test('[E2] [F4] refuses one that is too large, and says how large it may be', () => {
    const [error] = errors([file({ bytes: 2048 })])
    expect(error).toEqual({
      instancePath: '/files/0',
      schemaPath: '#/layout/elements/0',
      keyword: 'evidence',
      params: { reason: 'size', name: 'laporan.pdf', bytes: 2048, limit: 1000 },
      message: 'must not be larger than this field takes',
    })
    expect(error && messageOf(error, everyErrorWords.id, { label: 'Bukti' })).toBe(
      'Perkecil “laporan.pdf”: paling besar 1 KB, sedangkan berkas ini 2 KB.',
    )
  })

  test('[E2] refuses a type that it does not take, and says which it takes', () => {
    const [error] = errors([file({ name: 'foto.jpg', type: 'image/jpeg' })])
    expect(error && messageOf(error, everyErrorWords.en, { label: 'Evidence' })).toBe(
      'Replace “foto.jpg”: “Evidence” takes PDF.',
    )
  })

  test('[E2] refuses the same file twice, what is no reference, and more files than the schema allows', () => {
    expect(errors([file(), file()]).map(({ params }) => params.reason)).toEqual(['twice'])
    expect(errors([{ id: 'e-1' }, 'https://contoh.go.id']).map(({ keyword }) => keyword)).toEqual([
      'type',
      'evidence',
    ])
    expect(errors([{ id: 'e-1' }]).map(({ params }) => params.reason)).toEqual(['shape'])
    expect(errors([file(), file({ id: 'e-2' }), file({ id: 'e-3' })]).map(({ keyword }) => keyword)).toEqual([
      'maxItems',
    ])
  })

  test('[E2] [F8] shows what it calculates without judging it again', () => {
    const context = { files: [file({ type: 'image/png', bytes: 5000 })] }
    expect(validateForm(form, { answers: { shown: [file()] }, context })).toEqual({
      kind: 'valid',
      answers: { shown: context.files },
    })
  })
})
