import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const scales = readFileSync(join(import.meta.dirname, 'colours.css'), 'utf8')
const roles = readFileSync(join(import.meta.dirname, 'base.css'), 'utf8')

type Theme = 'light' | 'dark'

/** Ink and the surfaces that it may stand on; 4.5:1 is WCAG 2.2 AA for text, 3:1 for lines of controls and focus. */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', ['page', 'surface', 'sunken', 'hover', 'accent-soft', 'warning-soft', 'trouble-soft'], 4.5],
  ['ink-soft', ['page', 'surface', 'sunken', 'hover', 'accent-soft', 'warning-soft', 'trouble-soft'], 4.5],
  ['accent-ink', ['page', 'surface', 'sunken', 'accent-soft'], 4.5],
  ['accent-deep', ['accent-soft'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['trouble', ['page', 'surface', 'trouble-soft'], 4.5],
  ['warning', ['page', 'surface', 'warning-soft'], 4.5],
  ['line-control', ['page', 'surface'], 3],
  ['focus', ['page', 'surface', 'sunken', 'accent-soft'], 3],
  ['accent', ['page', 'surface', 'sunken', 'accent-soft'], 3],
]

describe('colours', () => {
  test('[U3] the scales are those of Radix Colors', () => {
    const expected: [string, string][] = []
    for (const scale of ['sand', 'teal', 'tomato', 'amber']) {
      const light = radix(scale)
      const dark = radix(`${scale}-dark`)
      for (const [step, colour] of light) expected.push([step, `light-dark(${colour}, ${dark.get(step)})`])
    }
    expect([...declarations(scales)]).toEqual(expected)
  })

  for (const theme of ['light', 'dark'] as const) {
    for (const [ink, surfaces, least] of pairs) {
      test(`[U3] ${ink} reads at ${least}:1 on each of its surfaces, ${theme}`, () => {
        const faint = surfaces
          .map((surface) => ({ surface, ratio: contrast(resolve(ink, theme), resolve(surface, theme)) }))
          .filter(({ ratio }) => ratio < least)
        expect(faint).toEqual([])
      })
    }
  }
})

function radix(file: string): ReadonlyMap<string, string> {
  const css = readFileSync(`node_modules/@radix-ui/colors/${file}.css`, 'utf8').split('@supports')[0] ?? ''
  return declarations(css)
}

function declarations(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z]+-?[a-z]*-?\d*):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

function resolve(name: string, theme: Theme): string {
  const all = new Map([...declarations(scales), ...declarations(roles)])
  let value = all.get(name) ?? name
  for (let turns = 0; turns < 6 && !value.startsWith('#'); turns += 1) {
    const either = /^light-dark\((.+?\)?), (.+)\)$/.exec(value)
    if (either) value = (theme === 'light' ? either[1] : either[2]) ?? ''
    const named = /^var\(--([a-z0-9-]+)\)$/.exec(value)
    if (named) value = all.get(named[1] ?? '') ?? ''
  }
  if (!value.startsWith('#')) throw new Error(`no colour: ${name} is ${value}`)
  return value
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
