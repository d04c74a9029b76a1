import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { type Digests, digest } from './digest.ts'
import { bundle, inChromium, inFirefox, inNode, inWorkerd, nodesOnPath } from './runtimes.ts'

describe('one corpus of rules, schemas, forms and appraisals', () => {
  const dir = mkdtempSync(join(tmpdir(), 'timbang-everywhere-'))
  const pack = readPack('kotabumi')
  let corpus: string
  let here: Digests

  beforeAll(async () => {
    corpus = await bundle(pack, dir)
    here = digest(pack)
    console.log(`SHA-256 of every answer: ${JSON.stringify(here)}`)
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('[L1] gives the same answers under the Node that runs the tests, without code generation', () => {
    expect(inNode(process.execPath, corpus)).toEqual(here)
  })

  it('[L1] gives the same answers under every other Node of this machine', () => {
    for (const node of nodesOnPath()) expect({ node, ...inNode(node, corpus) }).toEqual({ node, ...here })
  })

  it('[L1] gives the same answers in workerd', async () => {
    expect(await inWorkerd(corpus, dir)).toEqual(here)
  })

  it('[L1] gives the same answers in Chromium', async () => {
    expect(await inChromium(corpus)).toEqual(here)
  })

  it('[L1] gives the same answers in Firefox', async () => {
    expect(await inFirefox(corpus)).toEqual(here)
  })

  it('[L1] would notice one digit that differs', () => {
    const [indicator, ...others] = pack.indicators
    if (indicator === undefined) throw new Error('the pack has no indicators')
    const changed = { ...pack, indicators: [{ ...indicator, target: indicator.target + 0.01 }, ...others] }
    expect(digest(changed).scoring).not.toBe(here.scoring)
  })
})
