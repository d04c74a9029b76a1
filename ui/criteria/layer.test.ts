import { expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { officeViews } from '../../core/case/office-views.ts'
import type { PackView } from '../../core/case/view.ts'
import { regionId } from '../../core/ids.ts'
import { layerAt, settingsOf } from './layer.ts'

const kotabumi = publishedView('kotabumi')

test('[U17] a value says which layer it comes from', () => {
  expect(layerAt(kotabumi, ['/scoring/weights/raters/self'])).toBe('region')
  expect(layerAt(kotabumi, ['/scoring/weights/raters/superior'])).toBe('base')
  expect(layerAt(kotabumi, ['/scoring/weights/raters'])).toBe('both')
  expect(layerAt(kotabumi, ['/scoring/bands/expectation'])).toBe('base')
  expect(layerAt(kotabumi, ['/indicators/response-time/target'])).toBe('region')
  expect(layerAt(publishedView('nasional'), ['/scoring/weights'])).toBe(null)
})

test('[U17] a figure says who set what it rests on', () => {
  expect(settingsOf(kotabumi, 'achievement.response-time')).toEqual([{ setting: 'targets', layer: 'region' }])
  expect(settingsOf(kotabumi, 'effectiveness')).toEqual([{ setting: 'weights', layer: 'region' }])
  expect(settingsOf(kotabumi, 'behaviour.kompeten')).toEqual([{ setting: 'weights', layer: 'both' }])
  expect(settingsOf(kotabumi, 'results-rating')).toEqual([{ setting: 'bands', layer: 'base' }])
  expect(settingsOf(kotabumi, 'predicate')).toEqual([{ setting: 'matrices', layer: 'base' }])
  expect(settingsOf(kotabumi, 'nothing')).toEqual([])
})

test('[U17] the criteria tell every stage with its deadline and who acts in it', () => {
  const { states } = kotabumi
  expect(states.find(({ id }) => id === 'shared')).toMatchObject({
    deadline: { days: 14, calendar: 'calendar' },
    tasks: [{ id: 'respond', who: { id: 'Pegawai yang dinilai' } }],
  })
  expect(states.filter(({ tasks, deadline }) => tasks && !deadline)).toEqual([])
})

function publishedView(id: string): PackView {
  const views = officeViews([], readPack(id), { id: regionId(id), name: id })
  const found = views.flatMap((view) => (view.kind === 'pack' ? [view.body] : []))[0]
  if (found === undefined) throw new Error(`${id} is not published`)
  return found
}
