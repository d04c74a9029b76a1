import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { err, ok, type Result } from '../core/result.ts'
import { misused, type Outcome } from './outcome.ts'
import { usages } from './usage.ts'

type Asked<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>

/**
 * A command's options and the one or two things it is about, or what was not understood of them:
 * `readArguments('paths', ['kotabumi', '--json'], { json: { type: 'boolean' } })`.
 */
export function readArguments<const O extends ParseArgsOptionsConfig>(
  command: keyof typeof usages,
  args: readonly string[],
  options: O,
): Result<Asked<O>, Outcome> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }))
  } catch (cause) {
    return err(misusedAs(command, cause instanceof Error ? cause.message : String(cause)))
  }
}

/** The outcome of a command that was not understood, with how it is used. */
export function misusedAs(command: keyof typeof usages, text: string): Outcome {
  return misused(`${text}\n\n${usages[command]}`)
}
