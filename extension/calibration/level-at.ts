/** Where a level is jotted down; steps may be named with signs that no pointer of a jotting has. */
export function levelAt(step: string): string {
  return `/levels/${step.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`
}
