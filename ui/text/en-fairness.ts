/** What human resources reads where it looks at how people rate. */
export const enFairness = {
  title: 'Fairness of ratings',
  lead: 'How raters rated in one cycle, so that what is odd is talked about before it does harm.',
  noEffect:
    'Adjusted figures on this page are there to compare. They change nobody’s official number; that takes a calibration session or an objection, with a reason and the official in charge.',
  cycle: 'Cycle',
  noCycles: 'There is no cycle yet',
  noCyclesHint: 'This page fills once a cycle is open and appraisals come to results.',
  workOut: 'Work it out',
  workOutAgain: 'Work it out again',
  stop: 'Stop',
  begun: 'Being worked out. It goes on while this page is open, and can be stopped.',
  stopped: 'Stopped. Nothing has changed.',
  comparing: 'All results are read; now they are compared',
  working: (done: number, total: number) => `Being worked out: ${done} of ${total} results`,
  lookedAt: (when: string) => `Worked out ${when}`,
  freshResults: (count: number) => `${count} results are new since`,
  waits: {
    ready: 'Ready to be worked out.',
    same: 'No results are new since the last time.',
    few: 'So that nobody’s rating can be guessed, it waits until five results are new, or until the cycle is closed.',
    soon: 'It was worked out just now; ten minutes later it can be again.',
  },
  nothing: 'Not worked out yet',
  nothingHint:
    'Press Work it out once there are five results. The server does it while this page is open, and it can be stopped.',
  overview: 'Overview',
  people: 'Results looked at',
  officials: 'Officials who rated',
  byOfficials: 'Ratings by officials',
  byPeers: 'Ratings by peers',
  bySelf: 'Self-ratings',
  peersHidden: 'fewer than 5 people, not shown',
  connected: 'Whether raters can be compared',
  reliabilityNone:
    'Reliability cannot be worked out yet: fewer than five people were rated by two peers or more, or all ratings are the same.',
  oneRating: 'Reliability of one peer’s rating',
  meanOf: (raters: number) => `Reliability of the mean of ${raters} peers`,
  agreement: 'Agreement of all raters but oneself',
  sameStep: 'How often peers choose the same step',
  sameOrder: (roles: string) => `The order of people by ${roles}`,
  kappa: 'Weighted kappa',
  agreements: 'How far ratings can be relied on',
  agreementsSays: '1 is full agreement, 0 is chance. Each looks at something else.',
  figure: 'Figure',
  formula: 'Formula',
  sources: {
    severity:
      'Additive model rating = ratee + rater by least squares (Searle, Linear Models; Houston, Raymond and Svec 1991); cautious values by ridge (Henderson 1975). Flagged where large enough, p ≤ 0.05 after Benjamini and Hochberg (1995), and five people or more.',
    intraclass: 'ICC(1,1) and ICC(1,k) by Shrout and Fleiss (1979).',
    alpha: 'Krippendorff’s alpha (2011), interval scale.',
    fleiss: 'Fleiss’ kappa (1971), each step on its own.',
    kendall: 'Kendall’s W with ties (Kendall and Babington Smith 1939; Siegel 1956).',
    habits:
      'Halo: deviation of criteria within a person (Saal, Downey and Lahey 1980). Narrow range: Levene’s test (1960). Straight-lining: the longest run (Johnson 2005). Beside other officials by Welch’s t.',
    roles: 'Paired differences, t test; size by Cohen’s d (1988). Cohen’s kappa (1968) with squared weights.',
    groups:
      'Difference of the mean official score from all other groups, Hedges’ g (1981), Welch’s t (1947). Groups of fewer than five are hidden, with those that would give them away (Hundepool et al. 2012).',
  },
  severity: 'How generous each official is',
  severityLead: (practical: string) =>
    `How high or low an official rates beside others who rated the same people. Differences from ${practical} levels on that are certain are flagged.`,
  severitySays: (flagged: number, all: number) =>
    flagged === 0
      ? `None of ${all} officials rates much more generously or strictly.`
      : `${flagged} of ${all} officials rate much more generously or strictly; worth a conversation.`,
  official: 'Official',
  rated: 'People rated',
  raw: 'Raw mean',
  adjusted: 'Adjusted',
  leniency: 'From the middle of the raters',
  standardError: 'Standard error',
  verdict: 'Conclusion',
  verdicts: {
    lenient: 'Generous',
    strict: 'Strict',
    unremarkable: 'Unremarkable',
    'not-estimable': 'Not estimable',
    few: 'Fewer than 5 people',
  },
  strictSide: 'stricter',
  lenientSide: 'more generous',
  habits: 'Habits of rating',
  habitsLead: 'Signs that one impression serves for all criteria, or one figure for everybody.',
  habitsSays: (flagged: number, all: number) =>
    all === 0
      ? 'There are too few ratings to see habits yet.'
      : flagged === 0
        ? `Among ${all} officials no habit stands out.`
        : `${flagged} of ${all} officials have a habit that stands out beside the others.`,
  habitNames: {
    halo: 'Halo',
    'narrow-range': 'Narrow range',
    'straight-lining': 'Straight-lining',
  },
  spread: 'Deviation of criteria',
  usedMost: 'Level used most',
  longestRun: 'Longest run',
  none: 'None',
  peersTogether: 'All peers together',
  roles: 'Differences between roles',
  rolesSays: (flagged: number) =>
    flagged === 0
      ? 'Self-ratings, superiors and peers do not differ much.'
      : `${flagged} pairs of roles differ much.`,
  roleNames: { superior: 'Superiors', peer: 'Peers', self: 'Oneself' },
  pair: 'Pair',
  difference: 'Difference (levels)',
  effect: 'Size of effect',
  chance: 'p value',
  flagged: 'Flagged',
  yes: 'Yes',
  no: 'No',
  apart: 'A level or more apart',
  apartHint:
    'To be talked about in a calibration session. Peers’ figures are means of behaviours that three peers or more rated.',
  person: 'Person',
  noApart: 'Nobody.',
  groups: 'Differences between groups',
  groupsLead:
    'The mean official score of each group. A difference is no proof of unfairness; it says where to look closer.',
  groupBy: { unit: 'Unit', sex: 'Sex', age: 'Age', post: 'Kind of post' },
  groupsSays: (flagged: number) =>
    flagged === 0
      ? 'No group differs by enough, and with enough certainty.'
      : `${flagged} groups differ by enough, and with enough certainty.`,
  group: 'Group',
  count: 'People',
  mean: 'Mean',
  fromOthers: 'From the others',
  allHidden: 'All groups are too small to be shown.',
  suppressed: 'hidden (fewer than 5, or protecting another group)',
  withheld: 'withheld',
  outcomeTable: (by: string) => `People by predicate: ${by}`,
  total: 'In all',
  values: {
    male: 'Men',
    female: 'Women',
    unknown: 'Not known',
    'to-29': 'Up to 29',
    '30-39': '30–39 years',
    '40-49': '40–49 years',
    '50+': '50 and above',
  },
  gone: 'No longer there',
  toCalibration: 'Open calibration',
}
