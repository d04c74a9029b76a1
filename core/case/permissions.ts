import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'

/**
 * What somebody is to a region (`anyone` needs no sign-in, `member` is one of its people) and to the appraisal, task or
 * device that it is about.
 */
export type Standing =
  | 'anyone'
  | 'operator'
  | 'member'
  | 'hr'
  | 'auditor'
  | 'self'
  | 'superior'
  | 'reviewer'
  | 'stand-in'
  | 'assignee'
  | 'peer'
  /** An official who takes part in a calibration. */
  | 'leader'
  /** Whom a calibration asks what they think of somebody. */
  | 'second-rater'
  /** A program of the office with an API key; what it may do besides, its scopes say. */
  | 'program'
  /** Somebody with a key to compare regions: a province, the national agency. */
  | 'reader'

type Rule = {
  readonly may: readonly Standing[]
  /** Outweighs `may`: nobody decides on their own appraisal, whatever else they are (W3). */
  readonly never?: readonly Standing[]
  /** The policy of the pack that says how many people have to agree. */
  readonly people?: 'reopening' | 'publishing'
}

const readers: readonly Standing[] = ['self', 'superior', 'reviewer', 'stand-in', 'hr']

/**
 * Who may do what: the one place that decides it, and what is not in here nobody may (G1). An action without anybody
 * is in here to be seen: it is asked for, and refused to all.
 */
const rules = {
  'health.read': { may: ['anyone'] },
  'region.list': { may: ['anyone'] },
  'page.read': { may: ['anyone'] },
  'keys.read': { may: ['anyone'] },
  'session.open': { may: ['anyone'] },
  'sign-in.read': { may: ['anyone'] },
  'sign-in.set': { may: ['operator'] },
  'region.provision': { may: ['operator'] },
  'region.suspend': { may: ['operator'] },
  'region.export': { may: ['operator'] },
  'region.restore': { may: ['operator'] },
  'region.erase': { may: ['operator'] },
  'region.measure': { may: ['operator'] },
  'reader.manage': { may: ['operator'] },
  'roll-up.read': { may: ['reader'] },
  'person.erase': { may: ['operator'] },
  'keys.change': { may: ['operator'] },
  'key.manage': { may: ['hr', 'operator'] },
  'webhook.manage': { may: ['hr', 'operator'] },
  'key.show': { may: ['program'] },
  'measurement.read': { may: ['hr'] },
  'measurement.put': { may: ['hr', 'program'] },
  'changes.read': { may: ['member'] },
  'criteria.acknowledge': { may: ['member'] },
  'reading.see': { may: ['self', 'hr'] },
  'device.list': { may: ['self'] },
  'device.invite': { may: ['self'] },
  'device.remove': { may: ['self'] },
  'mail.choose': { may: ['self'] },
  'draft.keep': { may: ['assignee', 'stand-in'] },
  'draft.read': { may: ['self'] },
  /** One's own words for one's own devices, of whatever they are. */
  'jotting.keep': { may: ['self'] },
  'task.submit': { may: ['assignee', 'stand-in'] },
  'case.read': { may: readers },
  'case.remind': { may: ['superior', 'reviewer', 'stand-in'] },
  'case.reopen': { may: ['hr'], never: ['self'], people: 'reopening' },
  'cycle.open': { may: ['hr'] },
  'person.change': { may: ['hr'], never: ['self'] },
  'person.delegate': { may: ['hr', 'self'] },
  'unit.change': { may: ['hr'] },
  'retention.read': { may: ['hr', 'auditor'] },
  'retention.hold': { may: ['hr'], never: ['self'] },
  'erasure.ask': { may: ['self'] },
  'erasure.answer': { may: ['hr'], never: ['self'] },
  'cycle.read': { may: ['hr'] },
  'cycle.steer': { may: ['hr'] },
  /** What units wrote down for a coming cycle, and asking them for it. */
  'unit-needs.read': { may: ['hr'] },
  'unit-needs.steer': { may: ['hr'] },
  'people.read': { may: ['hr'] },
  'people.import': { may: ['hr'] },
  'nip.reveal': { may: ['hr'] },
  'code.issue': { may: ['hr'] },
  'cycle.move': { may: ['hr'] },
  'pack.read': { may: ['hr'] },
  'impact.read': { may: ['hr'] },
  'pack.propose': { may: ['hr'] },
  'pack.decide': { may: ['hr'], people: 'publishing' },
  'pack.hear': { may: ['hr'] },
  'comment.make': { may: ['member'] },
  'comment.answer': { may: ['hr'] },
  'comment.see': { may: ['self', 'hr'] },
  'dashboard.read': { may: ['hr', 'auditor'] },
  'dashboard.filter': { may: ['hr'] },
  'live.follow': { may: ['hr', 'auditor'] },
  /** Whoever brings a ticket that was given for `live.follow`. */
  'live.open': { may: ['anyone'] },
  'follow-up.decide': { may: ['superior', 'stand-in', 'hr'], never: ['self'] },
  'follow-up.read': { may: ['hr'] },
  /** Of somebody else: nobody records what officials decided on themself. */
  'outcome.record': { may: ['hr'], never: ['self'] },
  'needs.read': { may: ['hr', 'superior'] },
  /** Who they are that need something. */
  'needs.name': { may: ['hr'] },
  'course.keep': { may: ['hr'] },
  'programme.read': { may: ['hr'] },
  'programme.keep': { may: ['hr'] },
  'policy.note': { may: ['hr'] },
  'talent.read': { may: ['hr'] },
  'ranking.read': { may: ['hr'] },
  'duty.answer': { may: ['self'] },
  'recognition.share': { may: ['self'] },
  /** Nobody thanks themself. */
  'thanks.give': { may: ['member'], never: ['self'] },
  /** Whoever gave them, and whoever got them. */
  'thanks.remove': { may: ['self'] },
  'survey.invite': { may: ['hr'] },
  'figures.report': { may: ['program'] },
  'progress.report': { may: ['program'] },
  'export.make': { may: ['hr'] },
  'figures.read': { may: ['hr'] },
  'figures.propose': { may: ['hr'] },
  'figures.decide': { may: ['hr'], people: 'publishing' },
  'survey.plan': { may: ['hr'] },
  'survey.read': { may: ['hr'] },
  'survey.answer': { may: ['anyone'] },
  'fairness.read': { may: ['hr'] },
  /** How one rates oneself, and nothing of anybody else. */
  'fairness.own': { may: ['member'] },
  'fairness.work-out': { may: ['hr'] },
  'calibration.list': { may: ['member'] },
  'calibration.plan': { may: ['hr'] },
  'calibration.read': { may: ['hr', 'leader'] },
  'calibration.discuss': { may: ['hr', 'leader'], never: ['self'] },
  /** Human resources moderates, the one who rated does not decide over their own rating. */
  'calibration.decide': { may: ['leader'], never: ['self', 'superior'] },
  /** One of either side, two people in all. */
  'calibration.close': { may: ['hr', 'leader'] },
  'opinion.give': { may: ['second-rater'], never: ['self', 'superior'] },
  'audit.read': { may: ['hr', 'auditor'] },
  'evidence.bring': { may: ['assignee', 'stand-in'] },
  'evidence.send': { may: ['self'] },
  'evidence.drop': { may: ['self'] },
  'evidence.open': { may: readers },
  /** Whose rating is whose, and each single one (P1). */
  'rating.see-rater': { may: [] },
  /** What was submitted stays as it was: another result comes only of another submission. */
  'submission.change': { may: [] },
} as const satisfies { readonly [action: string]: Rule }

/** Something that can be asked for. */
export type Action = keyof typeof rules

/** Every action there is, by name. `actions.includes('case.read')` is true. */
export const actions: readonly Action[] = Object.keys(rules)
  // The very keys that the type is made of.
  .map((name) => name as Action)
  .toSorted()

/**
 * Whether somebody of these standings may do something: one of them has to be named for it, and none against it.
 * `may('case.reopen', ['member', 'hr'])` is true, and false with `'self'` among them.
 */
export function may(action: Action, standings: readonly Standing[]): boolean {
  const rule: Rule | undefined = own<Rule>(rules, action)
  if (rule === undefined || standings.some((standing) => rule.never?.includes(standing))) return false
  return standings.some((standing) => rule.may.includes(standing))
}

/** Who may do something, in the order of the table. `namedFor('audit.read')` is `['hr', 'auditor']`. */
export function namedFor(action: Action): readonly Standing[] {
  return rules[action].may
}

/**
 * How many people have to agree on something, by the pack's policy. `peopleNeeded('case.reopen', pack)` is 1 where its
 * policies do not say.
 */
export function peopleNeeded(action: Action, { policies }: Pick<Pack, 'policies'>): number {
  const rule: Rule = rules[action]
  return rule.people === undefined ? 1 : (policies[rule.people]?.people ?? 1)
}
