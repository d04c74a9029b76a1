#!/usr/bin/env node
import { checkCommand } from './check-command.ts'
import type { Outcome } from './outcome.ts'
import { scoreCommand } from './score-command.ts'
import { verifyCommand } from './verify-command.ts'

const usage = `timbang: checks region packs, scores appraisals and verifies receipts on the command line.

  timbang check <pack> [--json]
      Every document against its shape and the others, the workflow played through, the cases run.
  timbang score <pack> --input <file.json> [--explain id|en] [--json]
      The result of what raters submitted: { "self": …, "superior": …, "peers": […], "decision": … }.
  timbang verify <receipt> --keys <keys.json> [--audit <page.json> …] [--lang id|en] [--json]
      What a result receipt certifies, or what is wrong with it; with --audit alone, whether a log is whole.

Exit codes: 0 fine, 1 trouble was found, 2 the command was not understood.
`

const commands: { readonly [name: string]: (args: readonly string[]) => Outcome | Promise<Outcome> } = {
  check: checkCommand,
  score: scoreCommand,
  verify: verifyCommand,
}

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', () => process.exit(process.exitCode ?? 0))

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
const outcome: Outcome = command ? await command(args) : { code: name === '--help' ? 0 : 2, text: usage }
;(outcome.code === 2 ? process.stderr : process.stdout).write(outcome.text)
process.exitCode = outcome.code
