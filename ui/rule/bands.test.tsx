import { signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import type { Band } from '../../core/scoring/model.ts'
import { draw, type } from '../../test/support/small-dom.ts'
import { BandsEditor } from './bands.tsx'

describe('the editor of bands', () => {
  test('[S2] shows in no other row what somebody was typing in one that is removed', async () => {
    const bands = signal<readonly Band[]>([
      { id: 'kurang', from: 0, to: 60 },
      { id: 'baik', from: 60, to: 100 },
    ])
    function Editor() {
      return (
        <BandsEditor
          bands={bands.value}
          labelOf={(id) => id}
          outcomes={['kurang', 'baik']}
          onChange={(next) => {
            bands.value = next
          }}
        />
      )
    }
    const root = draw(<Editor />)
    const [from] = root.all('input')
    if (from) type(from, 'x')
    await Promise.resolve()
    expect(root.all('input').map(({ value }) => value)).toEqual(['0x', '60', '60', '100'])
    root.all('button')[0]?.dispatch('click')
    await Promise.resolve()
    expect(root.all('input').map(({ value }) => value)).toEqual(['60', '100'])
  })
})
