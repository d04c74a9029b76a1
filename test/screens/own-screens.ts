import type { Page } from 'playwright-core'
import type { Screens } from './screen.ts'

const figures = ['232', '87,5', '9']

/** What everybody has: tasks, forms, results, criteria, what was sent, settings. */
export const ownScreens = {
  inbox: [
    { name: 'inbox', as: 'siti', at: () => '#/', ready: '.cards' },
    { name: 'inbox-superior', as: 'hendra', at: () => '#/', ready: '.cards' },
    { name: 'inbox-hr', as: 'nurul', at: () => '#/', ready: 'h1' },
  ],
  task: [
    {
      name: 'form-nominate',
      as: 'hendra',
      at: async ({ taskOf }) => `#/task/${await taskOf('hendra', 'nominate-peers')}`,
      ready: '.fill .field',
    },
    {
      name: 'form-error',
      as: 'dewi',
      at: async ({ taskOf }) => `#/task/${await taskOf('dewi', 'self-assessment')}/1`,
      ready: '.fill .field',
      act: async (page) => {
        await fillFigures(page, ['banyak', ...figures.slice(1)])
        await page.locator('.field-wrong').first().waitFor()
      },
    },
    {
      name: 'form-levels',
      as: 'dewi',
      at: async ({ taskOf }) => `#/task/${await taskOf('dewi', 'self-assessment')}/2`,
      ready: '.levels',
      act: async (page) => {
        const groups = page.locator('.levels')
        for (const [n, level] of [3, 4, 2, 3].entries())
          await groups.nth(n).locator('input').nth(level).check()
      },
    },
    {
      name: 'form-review',
      as: 'dewi',
      at: async ({ taskOf }) => `#/task/${await taskOf('dewi', 'self-assessment')}/review`,
      ready: '.fill .button-main',
    },
    {
      name: 'form-superior',
      as: 'hendra',
      at: async ({ taskOf }) => `#/task/${await taskOf('hendra', 'superior-rating')}/2`,
      ready: '.fill .field',
    },
  ],
  print: [
    {
      name: 'print',
      as: 'dewi',
      at: async ({ taskOf }) => `#/print/${await taskOf('dewi', 'self-assessment')}`,
      ready: '.print',
    },
    {
      name: 'print-blank',
      as: 'dewi',
      at: async ({ taskOf }) => `#/print/${await taskOf('dewi', 'self-assessment')}/blank`,
      ready: '.print',
    },
  ],
  results: [{ name: 'results', as: 'siti', at: () => '#/results', ready: 'main .card, main table, main li' }],
  case: [
    {
      name: 'result',
      as: 'siti',
      at: async ({ idOf }) => `#/case/${await idOf('siti', 'case', 'siti')}`,
      ready: '#why',
    },
    {
      name: 'result-open',
      as: 'rizki',
      at: async ({ idOf }) => `#/case/${await idOf('rizki', 'case', 'rizki')}`,
      ready: '#why',
      act: async (page) => {
        await page.evaluate(() => {
          for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true
        })
      },
    },
    {
      name: 'case-of-led',
      as: 'bambang',
      at: async ({ idOf }) => `#/case/${await idOf('bambang', 'case', 'made')}`,
      ready: 'main h1',
    },
    {
      name: 'case-hr',
      as: 'nurul',
      at: async ({ idOf }) => `#/case/${await idOf('nurul', 'case', 'siti')}`,
      ready: 'main h1',
    },
  ],
  skp: [
    {
      name: 'skp',
      as: 'siti',
      at: async ({ idOf }) => `#/skp/${await idOf('siti', 'case', 'siti')}`,
      ready: 'main h1',
    },
  ],
  evaluation: [
    {
      name: 'evaluation',
      as: 'siti',
      at: async ({ idOf }) => `#/evaluation/${await idOf('siti', 'case', 'siti')}`,
      ready: 'main h1',
    },
  ],
  behaviours: [
    {
      name: 'behaviours',
      as: 'siti',
      at: async ({ idOf }) => `#/behaviours/${await idOf('siti', 'case', 'siti')}`,
      ready: 'main h1',
    },
  ],
  criteria: [
    {
      name: 'criteria',
      as: 'siti',
      at: () => '#/criteria',
      ready: '.criteria-behaviour',
      act: async (page) => {
        await page
          .locator('.criteria-behaviour')
          .first()
          .evaluate((part) => part.setAttribute('open', ''))
      },
    },
  ],
  outbox: [{ name: 'outbox', as: 'siti', at: () => '#/outbox', ready: 'main h1' }],
  evidence: [{ name: 'evidence', as: 'siti', at: () => '#/evidence', ready: 'main h1' }],
  settings: [
    { name: 'settings', as: 'siti', at: () => '#/settings', ready: 'main .setting' },
    { name: 'settings-hr', as: 'nurul', at: () => '#/settings', ready: 'main .setting' },
  ],
  unknown: [{ name: 'unknown', as: 'siti', at: () => '#/nowhere', ready: '.empty' }],
} satisfies Partial<Screens>

async function fillFigures(page: Page, given: readonly string[]): Promise<void> {
  const boxes = page.locator('input[inputmode]')
  for (const [n, figure] of given.entries()) await boxes.nth(n).fill(figure)
  await boxes.first().focus()
}
