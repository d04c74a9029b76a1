import { describe, expect, it } from 'vitest'
import { readPackFiles } from '../../cli/read-pack.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { compose } from './compose.ts'
import { diff } from './diff.ts'
import { type Files, sortDocuments } from './documents.ts'
import { lineage } from './lineage.ts'
import { merge } from './merge.ts'
import { applyChanges } from './overlay/apply-changes.ts'
import { grains } from './overlay/grain.ts'
import { readOverlay } from './overlay/read-overlay.ts'

const nasional = readPackFiles('nasional')
const scoring = 'schemas/nasional/appraisal.scoring.json'
const manifest = 'schemas/nasional/pack.json'
const header = {
  id: 'kota',
  version: 1,
  extends: 'nasional@1',
  region: { name: { id: 'Kota', en: 'Town' }, agency: { id: 'Pemkot', en: 'Town' } },
  timeZone: 'WIB',
}
const overlay: Files = {
  'pack.json': { ...header, policies: { peers: { maximum: 4 } } },
  'a.scoring.json': {
    id: 'appraisal',
    version: 1,
    weights: { raters: { self: 10, peers: 30 } },
    steps: [
      { id: 'score', round: 1 },
      {
        id: 'extra',
        place: { after: 'behaviour' },
        title: { id: 'x', en: 'x' },
        rule: 1,
        explanation: { id: 'x', en: 'x' },
      },
    ],
    followUps: [{ id: 'share-practice', remove: true }],
  },
  'x.indicators.json': { id: 'results', version: 1, indicators: [{ id: '*', remove: true }] },
}

describe('merge', () => {
  it('[R10] a base that changes elsewhere is taken without a word', () => {
    const next = newer({
      [scoring]: {
        version: 2,
        weights: { raters: { superior: 55 } },
        noFollowUp: { id: 'Lanjutkan', en: 'Go on' },
      },
      [manifest]: { policies: { planningDays: { days: 7 } } },
    })
    expect(merged(next)).toEqual({
      kind: 'merged',
      files: {
        ...overlay,
        'pack.json': { ...header, extends: 'nasional@2', policies: { peers: { maximum: 4 } } },
      },
      dropped: [],
    })
  })

  it('[R10] two rows at one place are a conflict that names both', () => {
    const step = { title: { id: 'x', en: 'x' }, rule: 1, explanation: { id: 'x', en: 'x' } }
    const next = newer({ [scoring]: { steps: [{ id: 'theirs', place: { after: 'behaviour' }, ...step }] } })
    expect(merged(next)).toEqual({
      kind: 'conflicts',
      conflicts: [
        {
          file: 'a.scoring.json',
          path: '/steps/1',
          pointer: '/scoring/steps/extra',
          was: null,
          base: { id: 'theirs', ...step },
          overlay: { id: 'extra', ...step },
        },
      ],
    })
    // The step that follows “behaviour”: before it is the same place.
    const before = newer({
      [scoring]: { steps: [{ id: 'theirs', place: { before: 'behaviour-level' }, ...step }] },
    })
    expect(merged(before)).toEqual(merged(next))
    const said = {
      'pack.json': header,
      'a.scoring.json': {
        id: 'appraisal',
        steps: [{ id: 'extra', place: { before: 'behaviour-level' }, ...step }],
      },
    }
    expect(merge(said, { from: [nasional], to: [next] })).toMatchObject({
      conflicts: [{ pointer: '/scoring/steps/extra', base: { id: 'theirs' }, overlay: { id: 'extra' } }],
    })
    const elsewhere = newer({ [scoring]: { steps: [{ id: 'theirs', place: { after: 'score' }, ...step }] } })
    expect(merged(elsewhere).kind).toBe('merged')
  })

  it('[R10] where both changed a value, the conflict names the place and all three', () => {
    const next = newer({ [scoring]: { weights: { raters: { self: 5, superior: 55 } } } })
    expect(merged(next)).toEqual({
      kind: 'conflicts',
      conflicts: [
        {
          file: 'a.scoring.json',
          path: '/weights/raters/self',
          pointer: '/scoring/weights/raters/self',
          was: 0,
          base: 5,
          overlay: 10,
        },
      ],
    })
  })

  it('[R10] what the newer base says as the overlay did is left to the base', () => {
    const next = newer({
      [scoring]: { weights: { raters: { self: 10, superior: 60, peers: 30 } } },
      [manifest]: { policies: { peers: { maximum: 4 } } },
    })
    const { 'a.scoring.json': before } = overlay
    if (!isObject(before)) throw new Error('no overlay')
    const { weights: _weights, ...rest } = before
    expect(merged(next)).toEqual({
      kind: 'merged',
      files: { ...overlay, 'pack.json': { ...header, extends: 'nasional@2' }, 'a.scoring.json': rest },
      dropped: ['/policies/peers/maximum', '/scoring/weights/raters/self', '/scoring/weights/raters/peers'],
    })
  })

  it('[R10] a row that the base took away, changed, or put beside one that is gone is a conflict', () => {
    const gone = newer({ [scoring]: { steps: [{ id: 'score', remove: true }] } })
    expect(merged(gone)).toMatchObject({
      conflicts: [{ pointer: '/scoring/steps/score/round', was: 2, base: null, overlay: 1 }],
    })
    const changed = newer({
      [scoring]: { followUps: [{ id: 'share-practice', cause: { id: 'a', en: 'b' } }] },
    })
    expect(merged(changed)).toMatchObject({
      conflicts: [
        {
          pointer: '/scoring/followUps/share-practice',
          base: { id: 'share-practice', cause: { id: 'a', en: 'b' } },
          overlay: null,
        },
      ],
    })
    const lonely = newer({ [scoring]: { steps: [{ id: 'behaviour', remove: true }] } })
    expect(merged(lonely)).toMatchObject({ conflicts: [{ pointer: '/scoring/steps/extra', base: null }] })
  })

  it('[R10] a row that both put at one place is left to the base there; what else the overlay says of it stays', () => {
    const moved = {
      'pack.json': header,
      'a.scoring.json': { id: 'appraisal', steps: [{ id: 'score', place: 'first', round: 1 }] },
    }
    const next = newer({ [scoring]: { steps: [{ id: 'score', place: 'first' }] } })
    expect(merge(moved, { from: [nasional], to: [next] })).toMatchObject({
      kind: 'merged',
      files: { 'a.scoring.json': { id: 'appraisal', steps: [{ id: 'score', round: 1 }] } },
      dropped: ['/scoring/steps/score'],
    })
  })

  it('[R10] two documents of one name are a conflict, unless they are the same', () => {
    const mine = { id: 'kudos', version: 1, title: { id: 'Apresiasi', en: 'Kudos' } }
    const files = { 'pack.json': header, 'k.form.json': mine }
    const theirs = { ...mine, title: { id: 'Pujian', en: 'Praise' } }
    const upgrade = (json: JsonObject) =>
      merge(files, { from: [nasional], to: [{ ...newer({}), 'forms/kudos.form.json': json }] })
    expect(upgrade(theirs)).toEqual({
      kind: 'conflicts',
      conflicts: [
        { file: 'k.form.json', path: '', pointer: '/forms/kudos', was: null, base: theirs, overlay: mine },
      ],
    })
    expect(upgrade(mine)).toEqual({
      kind: 'merged',
      files: { 'pack.json': { ...header, extends: 'nasional@2' } },
      dropped: ['/forms/kudos'],
    })
  })

  it('[R10] both took it away: nothing is left to say', () => {
    const next = newer({ [scoring]: { followUps: [{ id: 'share-practice', remove: true }] } })
    expect(merged(next)).toMatchObject({ kind: 'merged', dropped: ['/scoring/followUps/share-practice'] })
  })

  it('[R10] rows that “*” takes away may change in the base as they like', () => {
    const next = newer({
      'schemas/nasional/results.indicators.json': {
        indicators: [
          { id: 'cost', weight: 40 },
          { id: 'time', weight: 60 },
        ],
      },
    })
    expect(merged(next).kind).toBe('merged')
  })

  it('[R10] what the newer base has closed is no longer for the overlay to say', () => {
    const next = newer({ [scoring]: { open: ['/followUps', '/steps'] } })
    const result = merged(next)
    expect(
      result.kind === 'unsound' ? result.problems.map(({ path, kind }) => [path, kind]) : result,
    ).toEqual([
      ['/weights/raters/self', 'not-open'],
      ['/weights/raters/peers', 'not-open'],
    ])
  })

  it('[R10] a base that is not there cannot be merged', () => {
    expect(merge(overlay, { from: [], to: [nasional] }).kind).toBe('unsound')
  })
})

describe('diff', () => {
  it('[R10] tells two packs apart, each place with both values', () => {
    const line = lineage(overlay, [nasional])
    if (line.kind === 'err') throw new Error('no line')
    const [from, to] = [compose(line.value.slice(0, 1)), compose(line.value)]
    const found = diff(from.documents, to.documents)
    expect(found.map(({ pointer, edit }) => [pointer, edit.kind])).toEqual([
      ['/id', 'set'],
      ['/policies/peers/maximum', 'set'],
      ['/region', 'set'],
      ...['quantity', 'quality', 'time', 'cost'].map((id) => [`/indicators/${id}`, 'remove']),
      ['/scoring/weights/raters/self', 'set'],
      ['/scoring/weights/raters/peers', 'set'],
      ['/scoring/steps/extra', 'add'],
      ['/scoring/steps/score/round', 'set'],
      ['/scoring/followUps/share-practice', 'remove'],
    ])
  })

  it('[R10] a pack does not differ from itself', () => {
    expect(diff(sortDocuments(nasional), sortDocuments(nasional))).toEqual([])
  })
})

/** The national pack, one version on, with these changes. */
function newer(changes: { readonly [file: string]: JsonObject }): Files {
  const all: { readonly [file: string]: JsonObject } = {
    ...changes,
    [manifest]: { ...changes[manifest], version: 2 },
  }
  return Object.fromEntries(
    Object.entries(nasional).map(([file, json]): [string, Json] => [file, changed(file, json, all[file])]),
  )
}

function changed(file: string, json: Json, change: JsonObject | undefined): Json {
  if (change === undefined || !isObject(json)) return json
  const kind = file === manifest ? 'pack' : file.endsWith('.scoring.json') ? 'scoring' : 'indicators'
  const { version, open, ...rest } = change
  const { changes } = readOverlay(grains[kind], json, rest)
  return {
    ...applyChanges(grains[kind], json, changes),
    ...(version === undefined ? {} : { version }),
    ...(open === undefined ? {} : { open }),
  }
}

function merged(next: Files) {
  return merge(overlay, { from: [nasional], to: [next] })
}
