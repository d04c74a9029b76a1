import { usage as acrossUsage } from './across-command.ts'
import { usage as regionUsage } from './region/usage.ts'

/** How each command is used, as `timbang --help` and every misuse show it. */
export const usages = {
  check: `timbang check <pack> [--json]
    Every document against its shape and the others, the workflow played through, the cases run.
      timbang check kotabumi
      timbang check ../our-region/schemas/bukit --json`,
  score: `timbang score <pack> --input <file.json> [--explain id|en] [--json]
    The result of what raters submitted: { "self": …, "superior": …, "peers": […], "decision": … },
    and with --explain why it is so.
      timbang score kotabumi --input answers.json --explain id`,
  paths: `timbang paths <pack> [--json]
    Ways through the workflow that together take every transition a case can take, each as short as it can be.
      timbang paths kotabumi`,
  diff: `timbang diff <pack> <pack> [--json]
    What differs between two packs or two versions of one: policies, indicators, weights, bands, rules, workflow,
    and for each form what a change means for drafts (safe, lossy, blocking). Exits with 1 when drafts are affected.
      timbang diff kotabumi nasional
      timbang diff ../released/schemas/kotabumi kotabumi --json`,
  verify: `timbang verify <receipt> --keys <keys.json> [--audit <page.json> …] [--lang id|en] [--json]
    What a result receipt certifies, or what is wrong with it; with --audit alone, whether a log is whole.
      timbang verify receipt.json --keys keys.json --lang en`,
  import: `timbang import <file.xlsx|file.json> [--to <form.json>] [--lang id|en] [--json]
    A form made of an XLSForm workbook or of JSON, on the screen or in a new file, and all that is not the same in it;
    what is wrong with the file is told by sheet, row and column.
      timbang import visit.xlsx --to visit.form.json`,
  export: `timbang export <pack> <form> --as xlsform|jsonforms [--to <file>] [--lang id|en] [--json]
    A form for other programs, in a new file, and all of it that their format cannot say.
      timbang export nasional feedback-log --as xlsform --to feedback-log.xlsx
      timbang export nasional feedback-log --as jsonforms --lang id`,
  region: regionUsage,
  across: acrossUsage,
} as const

/** All of it: what `timbang --help` prints. */
export const usage = `timbang: checks region packs, scores appraisals and verifies receipts on the command line.

${Object.values(usages)
  .map((text) => `  ${text.replaceAll('\n', '\n  ')}`)
  .join('\n\n')}

A <pack> is the name of one under schemas/ here, or the folder of any pack.json.
--json prints the same for other programs. Exit codes: 0 fine, 1 trouble was found, 2 the command was not understood.
`
