import { createMiddleware } from 'hono/factory'
import type { App } from '../app.ts'
import { misconfigurations } from '../configuration.ts'
import { logError } from '../log.ts'
import { refuse } from '../respond.ts'

let isSound: boolean | undefined

/** Answers nothing at all where it would be unsafe to: the log names the settings, and never what they hold. */
export const configured = createMiddleware<App>(async (c, next) => {
  if (isSound === undefined) {
    const wrong = misconfigurations(c.env)
    for (const { setting, why } of wrong) logError('refused to run', { setting, why })
    isSound = wrong.length === 0
  }
  return isSound ? next() : refuse(c, { kind: 'unavailable' })
})
