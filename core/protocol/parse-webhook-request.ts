import { validate as changeWebhook } from './generated/change-webhook.js'
import { validate as makeWebhook } from './generated/make-webhook.js'
import { generatedParser, type Parser } from './parser.ts'
import type { ChangeWebhook, MakeWebhook } from './webhooks.ts'

/** Where events are to go. */
export const parseMakeWebhook: Parser<MakeWebhook> = generatedParser(makeWebhook)

/** How a receiver is to be from now on. */
export const parseChangeWebhook: Parser<ChangeWebhook> = generatedParser(changeWebhook)
