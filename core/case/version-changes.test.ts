import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { numberText } from '../form/say-number.ts'
import { aForm, control } from '../form/testing/a-form.ts'
import type { Pack } from '../pack/model.ts'
import { aPack } from './testing/an-office.ts'
import { versionChanges } from './version-changes.ts'

const pack = aPack()
const words = { type: 'string' }

describe('what a version changes, in words', () => {
  test('[Z51] nothing where nothing is different but the number', () => {
    expect(versionChanges(pack, { ...pack, version: 2 })).toEqual([])
    const kotabumi = readPack('kotabumi')
    expect(versionChanges(kotabumi, { ...kotabumi, version: 9 })).toEqual([])
  })

  test('[Z51] each part by itself: criteria as people read them, forms as they fill them, the course, the region', () => {
    const old = aForm({ properties: { a: words } }, [control('a', { kind: 'text' })], { id: 'rate' })
    const young = aForm(
      { properties: { a: words, b: words }, required: ['b'] },
      [control('a', { kind: 'text' }), control('b', { kind: 'text' })],
      { id: 'rate', version: 2 },
    )
    const before: Pack = { ...pack, forms: { ...pack.forms, rate: old } }
    const rating = pack.workflow.states.rating
    if (rating?.kind !== 'open') throw new Error('no rating')
    const after: Pack = {
      ...pack,
      version: 2,
      region: { ...pack.region, agency: { id: 'Badan', en: 'Agency' } },
      policies: { ...pack.policies, peers: { ...pack.policies.peers, maximum: 7 } },
      forms: { ...pack.forms, rate: young },
      workflow: {
        ...pack.workflow,
        states: { ...pack.workflow.states, rating: { ...rating, title: { id: 'Menilai', en: 'Rates' } } },
      },
    }
    const changes = versionChanges(before, after)
    expect(changes.map(({ part }) => part)).toEqual(['criteria', 'form', 'workflow', 'identity'])
    const [criteria, form, course] = changes
    expect(course?.changes.map(({ en }) => en)).toEqual(['Stages › Rates › Title: from “Rating” to “Rates”.'])
    expect(criteria?.changes.map(({ en }) => en)).toContain(
      `Most peers who rate: from ${pack.policies.peers.maximum} to 7.`,
    )
    expect(form).toEqual({
      part: 'form',
      title: { id: 'A form', en: 'A form' },
      changes: [{ id: 'Isian baru yang wajib: “b”.', en: 'New question that must be answered: “b”.' }],
    })
  })

  test('[Z51] every policy, also those that the criteria say nothing of', () => {
    const told = (policies: object) =>
      versionChanges(pack, { ...pack, version: 2, policies: { ...pack.policies, ...policies } }).flatMap(
        ({ changes }) => changes.map(({ en }) => en),
      )
    expect(told({ criteria: { reading: 'required' } })).toEqual([
      'The region’s policy “reading the criteria” has changed.',
    ])
    const calibrationDays = { days: 9, calendar: 'working' } as const
    expect(told({ calibrationDays })).toEqual(['The region’s policy “time for calibration” has changed.'])
    // A stage goes by these.
    expect(told({ assessmentDays: { days: 99, calendar: 'working' } })).toEqual([
      expect.stringContaining('99 working days'),
    ])
  })

  test('[Z51] a policy from what it was to what it is, by the words of whoever asks, a region’s own by its title', () => {
    const say = {
      title: (path: string) => (path.startsWith('own') ? null : { id: path, en: `the ${path}` }),
      value: (_: string, value: string | number | boolean) => numberText(value),
    }
    const told = (was: object, is: object) =>
      versionChanges(
        { ...pack, policies: { ...pack.policies, ...was } },
        { ...pack, version: 2, policies: { ...pack.policies, ...is } },
        say,
      ).flatMap(({ changes }) => changes.map(({ en }) => en))
    expect(told({ publishing: { people: 1 } }, { publishing: { people: 2 } })).toEqual([
      'the publishing › the publishing.people: from 1 to 2.',
    ])
    expect(told({}, { survey: { minimumRespondents: 1500 } })).toEqual([
      'the survey › the survey.minimumRespondents: from not laid down to 1,500.',
    ])
    const days = (count: number) => ({ calibrationDays: { days: count, calendar: 'working' } })
    expect(told(days(3), days(9))).toEqual(['the calibrationDays: from 3 working days to 9 working days.'])
    expect(told({}, { criteria: { reading: 'required' } })).toEqual([
      'the criteria › the criteria.reading: from not laid down to required.',
    ])
    const allowance = (most: number) => ({
      ownAllowance: { title: { id: 'Tunjangan', en: 'Allowance' }, most },
    })
    expect(told(allowance(1), allowance(2000))).toEqual(['Allowance › most: from 1 to 2,000.'])
  })

  test('[Z51] of a text that changed in one language, that one is named and quoted, for readers of both', () => {
    const rating = pack.workflow.states.rating
    if (rating?.kind !== 'open') throw new Error('no rating')
    const { title } = rating
    const told = (changed: Partial<typeof title>) => {
      const states = { ...pack.workflow.states, rating: { ...rating, title: { ...title, ...changed } } }
      return versionChanges(pack, { ...pack, version: 2, workflow: { ...pack.workflow, states } }).flatMap(
        ({ part, changes }) => (part === 'workflow' ? changes : []),
      )
    }
    expect(told({ id: 'Menilai' })).toEqual([
      {
        id: `Tahap › Menilai › Judul (bahasa Indonesia): dari “${title.id}” menjadi “Menilai”.`,
        en: `Stages › ${title.en} › Title (Indonesian): from “${title.id}” to “Menilai”.`,
      },
    ])
    expect(told({ en: 'Rates' }).map(({ id }) => id)).toEqual([
      `Tahap › ${title.id} › Judul (bahasa Inggris): dari “${title.en}” menjadi “Rates”.`,
    ])
    expect(told({ id: 'Menilai '.repeat(12) }).map(({ en }) => en)).toEqual([
      `The description of “Stages › ${title.en} › Title (Indonesian)” has changed.`,
    ])
  })

  test('[Z51] a text that is too long to be quoted is told as written anew', () => {
    const rating = pack.workflow.states.rating
    if (rating?.kind !== 'open') throw new Error('no rating')
    const title = { id: 'Menilai '.repeat(12).trim(), en: 'Rates' }
    const states = { ...pack.workflow.states, rating: { ...rating, title } }
    const changes = versionChanges(pack, { ...pack, version: 2, workflow: { ...pack.workflow, states } })
    const told = changes.flatMap(({ part, changes }) => (part === 'workflow' ? changes : []))
    expect(told.map(({ en }) => en)).toEqual(['The description of “Stages › Rates › Title” has changed.'])
  })
})
