import { expect, test } from 'vitest'
import { sayPointer } from './say-pointer.ts'
import { checkShape } from './shapes.ts'

const behaviours = {
  behaviours: [
    {
      id: 'kerja-sama',
      name: { id: 'Kerja sama', en: 'Working together' },
      levels: [
        { value: 1, label: { id: 'Kurang', en: 'Poor' } },
        { value: 2, label: {} },
      ],
    },
  ],
}

test('[Z51] a place that a pointer leads to is said by names and numbers', () => {
  expect(sayPointer(behaviours, '/behaviours/0/levels/1/label/id')).toEqual({
    id: 'Perilaku › Kerja sama › Tingkat › nomor 2 › Nama › bahasa Indonesia',
    en: 'Behaviours › Working together › Levels › number 2 › Name › Indonesian',
  })
  expect(sayPointer(behaviours, '/behaviours/0/levels/0/anchor').en).toBe(
    'Behaviours › Working together › Levels › Poor › Behaviour',
  )
  expect(sayPointer(behaviours, '/behaviours/3/id').id).toBe('Perilaku › nomor 4 › Kode')
  expect(sayPointer(behaviours, '').id).toBe('')
})

test('[Z51] what a document lacks is told in words, never by a pointer', () => {
  const texts = checkShape('behaviours', 'behaviours.json', behaviours).map(({ text }) => text)
  expect(texts.map(({ id }) => id)).toContain(
    'Isi “Perilaku › Kerja sama › Tingkat › nomor 2 › Nama › bahasa Indonesia”.',
  )
  expect(texts.filter(({ id, en }) => `${id} ${en}`.includes('/'))).toEqual([])
})
