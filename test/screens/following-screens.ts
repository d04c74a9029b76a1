import type { Screen, Screens } from './screen.ts'

/** Whom one leads, what follows on results, and what results are talked about in. */
export const followingScreens = {
  team: [
    { name: 'team', as: 'bambang', at: () => '#/team', ready: 'main table' },
    { name: 'team-ratings', as: 'hendra', at: () => '#/team/ratings', ready: 'main h1' },
  ],
  'follow-up': [
    {
      name: 'follow-up',
      as: 'bambang',
      at: async ({ idOf }) => `#/follow-up/${await idOf('bambang', 'follow-up', 'siti')}`,
      ready: 'main form',
    },
    {
      name: 'follow-up-decided',
      as: 'bambang',
      at: async ({ idOf }) => `#/follow-up/${await idOf('bambang', 'follow-up', 'rizki')}`,
      ready: 'main h1',
    },
  ],
  duty: [
    {
      name: 'duty-policy',
      as: 'bambang',
      at: async ({ idOf }) => `#/duty/${await idOf('bambang', 'duty', 'policy')}`,
      ready: 'main form',
    },
    {
      name: 'duty-programme',
      as: 'siti',
      at: async ({ idOf }) => `#/duty/${await idOf('siti', 'duty', 'programme')}`,
      ready: 'main form',
    },
  ],
  awards: [
    { name: 'awards', as: 'siti', at: () => '#/awards', ready: 'main .sheet' },
    { name: 'awards-own', as: 'rizki', at: () => '#/awards', ready: 'main input[type=checkbox]' },
  ],
  development: [
    hr('development-results', '#/development/results', 'main table, main .sheet'),
    hr('development-needs', '#/development/needs', 'main .sheet'),
    hr('development-programmes', '#/development/programmes', 'main .sheet'),
    hr('development-programme', '#/development/programmes/waktu-1', 'main .sheet'),
    hr('development-courses', '#/development/courses', 'main .sheet'),
    hr('development-policies', '#/development/policies', 'main .sheet'),
    hr('development-talents', '#/development/talents', 'main .button-main', async (page) => {
      await page.locator('main .button-main').click()
      await page.locator('main table').waitFor()
    }),
    hr('development-ranking', '#/development/ranking', 'main .button-main', async (page) => {
      await page.locator('main .button-main').click()
      await page.locator('main .sheet').waitFor()
    }),
    { name: 'needs-of-leader', as: 'hendra', at: () => '#/development/needs', ready: 'main .sheet' },
  ],
  fairness: [hr('fairness', '#/fairness', 'main figure, main table')],
  calibration: [
    hr('calibration', '#/calibration', 'main .sheet'),
    hr('calibration-plan', '#/calibration/new', 'main form'),
    hr('calibration-session', '#/calibration/sesi-1', '.calibration-row', async (page) => {
      await page.locator('.calibration-row', { hasText: 'Joko' }).locator('summary').first().click()
    }),
    hr('calibration-minutes', '#/calibration/minutes-sesi-1', '.minutes-paper'),
    {
      name: 'calibration-leader',
      as: 'hendra',
      at: () => '#/calibration/sesi-1',
      ready: '.calibration-row',
      act: async (page) => {
        await page.locator('.calibration-row', { hasText: 'Joko' }).locator('summary').first().click()
      },
    },
    {
      name: 'calibration-opinion',
      as: 'bambang',
      at: async ({ idOf }) => `#/calibration/opinion-${await idOf('nurul', 'case', 'mei')}`,
      ready: 'main form',
    },
  ],
} satisfies Partial<Screens>

function hr(name: string, at: string, ready: string, act?: Screen['act']): Screen {
  return { name, as: 'nurul', at: () => at, ready, ...(act ? { act } : {}) }
}
