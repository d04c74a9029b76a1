import { expect, test } from 'vitest'
import { everyKind, everyKindAnswers, everyKindContext } from '../support/every-kind.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import { openForm } from '../support/open-form.ts'

test('[P4] no page of a form asks for what its policy refuses; an inline style or script would be refused and told', async () => {
  const browser = await launchExtension({ profile: newProfile() })
  const page = await openForm(browser, {
    form: everyKind,
    context: everyKindContext,
    answers: everyKindAnswers,
  })
  for (const route of [
    'task/task-1/1',
    'task/task-1/4',
    'task/task-1/review',
    'print/task-1',
    'settings',
    '',
  ])
    await page.goto(`${page.url().split('#')[0]}#/${route}`)
  await page.getByRole('heading', { name: 'Tugas' }).waitFor()
  expect(browser.complaints).toEqual([])
  expect(await page.locator('[style]').count()).toBe(0)

  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    const script = document.createElement('script')
    script.textContent = 'document.title = "broken in"'
    document.head.append(style, script)
  })
  const refused = () =>
    browser.complaints.flatMap((each) => (each.startsWith('policy:') ? (each.split(' ')[1] ?? []) : []))
  // Chromium tells of the script twice: the browser's own policy for extensions refuses it as well.
  await expect.poll(() => [...new Set(refused())]).toEqual(['style-src-elem', 'script-src-elem'])
  expect(await page.title()).not.toBe('broken in')
  await browser.close()
})
