import type { Screen } from './screen.ts'

/** The rooms of the studio, in a project that its officer has begun. */
export const studioScreens: readonly Screen[] = [
  room('studio', null, 'main h1'),
  {
    name: 'studio-start',
    as: 'nurul',
    at: () => '#/studio',
    ready: 'main .button-main',
    act: async (page) => {
      await page.locator('main .page-head .button-main').click()
      await page.locator('form.sheet').waitFor()
    },
  },
  { name: 'studio-versions', as: 'nurul', at: () => '#/studio/versions', ready: '.publish-version' },
  { name: 'studio-hearing', as: 'nurul', at: () => '#/studio/versions/comments', ready: 'main h1' },
  room('studio-overview', 'overview', 'main .table'),
  room('studio-policies', 'policies', '.studio-fields'),
  room('studio-indicators', 'indicators', '.grid [role=gridcell]'),
  room('studio-scoring', 'scoring', 'main [role=tab]'),
  room('studio-forms', 'forms', '.studio-part h2'),
  room('studio-form', 'forms/self-assessment', '[role=tree]', async (page) => {
    await page.locator('[role=treeitem]').nth(1).click()
  }),
  room('studio-flow', 'flow', 'main svg, .flow-rows'),
  room('studio-cases', 'cases', '.case'),
  room('studio-publish', 'publish', '#publish-changes'),
  room('studio-publish-versions', 'publish/versions', '.publish-version'),
  room('studio-publish-comments', 'publish/comments', '.studio-part h2'),
  room('studio-publish-cycles', 'publish/cycles', '.studio-part h2'),
  room('studio-share', 'share', '.studio-part h2'),
]

function room(name: string, part: string | null, ready: string, act?: Screen['act']): Screen {
  const at: Screen['at'] = ({ project }) => (part === null ? '#/studio' : `#/studio/${project()}/${part}`)
  return { name, as: 'nurul', at, ready, ...(act ? { act } : {}) }
}
