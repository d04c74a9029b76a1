import { afterEach, beforeEach, expect, test } from 'vitest'
import { everyKind, everyKindAnswers, everyKindContext, everyKindPrefill } from '../support/every-kind.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { openForm } from '../support/open-form.ts'

let browser: ExtensionBrowser

beforeEach(async () => {
  // So high that everything is in sight, and nothing left undrawn goes unjudged.
  browser = await launchExtension({ profile: newProfile(), height: 4000 })
})
afterEach(() => browser.close())

const given = { form: everyKind, context: everyKindContext, prefill: everyKindPrefill }
const steps = ['1', '2', '3', '4', '5', 'review'] as const

test('[U16] every kind of field, empty and with its errors, breaks no rule of accessibility in any look', async () => {
  const page = await openForm(browser, given)
  const found: string[] = []
  for (const step of steps) {
    await page.goto(`${page.url().split('#')[0]}#/task/task-1/${step}`)
    await page.locator('.steps [aria-current="step"]').waitFor()
    await page.locator('.fill-foot .button-main').click()
    await page.locator('[role="alert"] .error-links, .steps [aria-current="step"]').first().waitFor()
    found.push(...(await look(page, `part ${step}, with errors`)))
  }
  expect(found).toEqual([])
  expect(browser.complaints).toEqual([])
})

test('[U16] every kind of field, filled, looked through and on paper, breaks none either', async () => {
  const page = await openForm(browser, { ...given, answers: everyKindAnswers })
  const found: string[] = []
  for (const step of steps) {
    await page.goto(`${page.url().split('#')[0]}#/task/task-1/${step}`)
    await page.locator('.steps [aria-current="step"]').waitFor()
    found.push(...(await look(page, `part ${step}, filled`)))
  }
  for (const kind of ['', '/blank']) {
    await page.goto(`${page.url().split('#')[0]}#/print/task-1${kind}`)
    await page.locator('.print').waitFor()
    found.push(...(await look(page, `on paper${kind}`)))
  }
  expect(found).toEqual([])
  expect(browser.complaints).toEqual([])
})

test('[U16] headings go down one level at a time, and every question has a name and its error beside it', async () => {
  const page = await openForm(browser, given)
  for (const step of ['1', '4', '5']) {
    await page.goto(`${page.url().split('#')[0]}#/task/task-1/${step}`)
    await page.locator('.steps [aria-current="step"]').waitFor()
    await page.locator('.fill-foot .button-main').click()
    await page.waitForTimeout(100)
    const levels = await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    expect([step, jumps]).toEqual([step, []])
    const unnamed = await page.locator('.field-wrong').evaluateAll((fields) =>
      fields
        .filter((field) => {
          const group = field.querySelector('fieldset') ?? field.querySelector('input, textarea, select')
          const described = group?.getAttribute('aria-describedby')?.split(' ') ?? []
          return !described.some((id) => document.getElementById(id)?.classList.contains('field-errors'))
        })
        .map((field) => field.getAttribute('data-path')),
    )
    expect([step, unnamed]).toEqual([step, []])
  }
})
