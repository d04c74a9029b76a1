import { beforeAll, expect, test } from 'vitest'
import { draw } from '../../test/support/small-dom.ts'
import { speak } from '../../ui/text/messages.ts'
import { BrokenPage } from './broken-page.tsx'

beforeAll(() => speak('id', 'whole'))

const buttons = (error: unknown, isFirst: boolean) =>
  draw(<BrokenPage error={error} isFirst={isFirst} />)
    .all('button')
    .map(({ textContent }) => textContent)

test('[D14] a page that cannot be drawn is no reason to delete anything: the others are offered', () => {
  expect(buttons(new TypeError('undefined'), false)).toEqual(['Muat ulang', 'Ke halaman awal'])
  expect(buttons(new DOMException('gone', 'UnknownError'), false)).toEqual([
    'Muat ulang',
    'Hapus dan mulai baru',
  ])
  // Where even the first page stays closed, nothing else helps.
  expect(buttons(new TypeError('undefined'), true)).toEqual(['Muat ulang', 'Hapus dan mulai baru'])
})
