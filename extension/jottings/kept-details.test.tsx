import { signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { draw } from '../../test/support/small-dom.ts'
import { KeptDetails } from './kept-details.tsx'

describe('a part that lies folded', () => {
  test('[MG6] opens once something is begun in it, and stays open when its last letter is taken back', async () => {
    const typed = signal('')
    const fold: { current: (() => void) | null } = { current: null }
    function Part() {
      return (
        <KeptDetails isBegun={typed.value !== ''} fold={fold}>
          <p>{typed.value}</p>
        </KeptDetails>
      )
    }
    const details = draw(<Part />).one('details')
    const opened = [details.open]
    for (const text of ['a', '', 'b']) {
      typed.value = text
      await Promise.resolve()
      opened.push(details.open)
    }
    fold.current?.()
    expect([...opened, details.open]).toEqual([false, true, true, true, false])
  })
})
