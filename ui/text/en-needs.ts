import type { Messages } from './messages.ts'

/** Needs of units: asked for, written down, set aside, before a cycle opens. */
export const enNeeds: Messages['needs'] = {
  title: 'Needs of units',
  lead: 'Each unit writes down what it needs before a cycle opens. Its head has a task in the inbox; what was written is read here.',
  off: 'The region’s pack does not ask for needs of units.',
  offHint:
    'Switch the policy “Needs of units before a cycle opens” on in the studio, and publish that version.',
  required: 'No cycle opens for people of a unit that has neither written nor been set aside.',
  asked: 'A cycle can be opened although units have not written.',
  which: 'For the cycle',
  until: 'Time to write until',
  pastUntil: 'Choose today or a later day.',
  ask: (count) => (count === 1 ? 'Ask 1 unit to write' : `Ask ${count} units to write`),
  askHint: (count) =>
    count === 1
      ? '1 unit has not been asked. The head named below gets the task.'
      : `${count} units have not been asked. The heads named below get the task.`,
  nobodyToAsk: 'Every unit has been asked.',
  noHead: (count) =>
    count === 1
      ? '1 unit has no head who can be asked. Choose somebody at that unit.'
      : `${count} units have no head who can be asked. Choose somebody at each.`,
  states: {
    'not-asked': 'Not asked yet',
    open: 'Not written yet',
    written: 'Written',
    'set-aside': 'Set aside',
  },
  counts: (written, aside, all) => `${written} of ${all} units have written, ${aside} set aside`,
  unit: 'Unit',
  head: 'Who writes',
  state: 'State',
  people: (count) => (count === 1 ? '1 person appraised' : `${count} people appraised`),
  headGone: 'no longer in service; choose somebody else',
  nobody: 'Nobody yet',
  due: (date) => `until ${date}`,
  otherHead: 'Ask somebody else',
  otherHeadHint: 'The task moves; the former head’s draft stays on their device.',
  sendAsk: 'Ask this person',
  missingHead: 'Choose one person.',
  setAside: 'Set this unit aside',
  setAsideWhy: 'Why this unit need not write',
  setAsideHint: 'The reason is in the log. A cycle can be opened without this unit’s needs.',
  takeUp: 'Ask again',
  takeUpWhy: 'Why it has to be written again',
  takeUpHint: 'What was written is what the new draft begins with.',
  missingReason: 'Write the reason.',
  more: (count) => (count === 1 ? 'Show 1 more unit' : `Show ${count} more units`),
  search: 'Search units',
  only: 'Only those that are not done',
  noMatch: 'No unit matches.',
  missing: (count) =>
    count === 1
      ? '1 unit has not written down its needs for this period'
      : `${count} units have not written down their needs for this period`,
  missingRequired:
    'The cycle cannot be opened for their people yet. Ask their heads to write, or set the unit aside.',
  missingAsked: 'The cycle can be opened all the same.',
  toNeeds: 'To the needs of units',
}
