import { acrossCommand } from './across-command.ts'
import { checkCommand } from './check-command.ts'
import { diffCommand } from './diff-command.ts'
import { exportCommand } from './export-command.ts'
import { importCommand } from './import-command.ts'
import type { Outcome } from './outcome.ts'
import { pathsCommand } from './paths-command.ts'
import { regionCommand } from './region-command.ts'
import { scoreCommand } from './score-command.ts'
import { usage, usages } from './usage.ts'
import { verifyCommand } from './verify-command.ts'

type Command = (args: readonly string[]) => Outcome | Promise<Outcome>

const commands: { readonly [name: string]: Command } = {
  check: checkCommand,
  score: scoreCommand,
  paths: pathsCommand,
  diff: diffCommand,
  verify: verifyCommand,
  import: importCommand,
  export: exportCommand,
  region: regionCommand,
  across: acrossCommand,
}

/** What `timbang <name> …` says, and what it ends with. */
export async function answer([name = '', ...args]: readonly string[]): Promise<Outcome> {
  if (name === '--help' || name === '-h' || name === 'help') return { code: 0, text: usage }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return { code: 2, text: name === '' ? usage : `There is no command “${name}”.\n\n${usage}` }
  if (args.includes('--help') || args.includes('-h')) {
    // Every command has its usage.
    return { code: 0, text: `${usages[name as keyof typeof usages]}\n` }
  }
  return await command(args)
}
