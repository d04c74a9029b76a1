import type { OpenRefusal, Refusal, ReopenRefusal } from '../core/case/model.ts'
import type { VersionRefusal } from '../core/case/pack-version.ts'
import { own } from '../core/json.ts'
import type { Pack } from '../core/pack/model.ts'
import { type PackProblem, sayProblem } from '../core/pack/problem.ts'
import type { MeasurementFinding } from '../core/people/measurement-texts.ts'
import type { ProblemDetails } from '../core/protocol/problem.ts'
import type { Values } from '../core/protocol/problem-details.ts'
import { refusalDetails } from '../core/protocol/refusal-details.ts'
import type { DraftRefusal } from '../core/publication/draft-figures.ts'
import type { DecisionRefusal } from '../core/publication/publication.ts'
import { type Calendar, localDate } from '../core/workflow/calendar.ts'
import { detailsOf } from './details-of.ts'
import { problemStatus } from './problem-status.ts'

/** A refusal of the core in the words of its pack; `form` is the id of the one that was filled. */
export function refusalProblem(
  refusal: Refusal | OpenRefusal | ReopenRefusal,
  { pack, form }: { readonly pack: Pack; readonly form?: string },
): ProblemDetails {
  const { workflow, forms } = pack
  const filled = form === undefined ? undefined : own(forms, form)
  const type = refusal.kind === 'invalid' ? 'invalid-answers' : refusal.kind
  return refusalDetails(refusal, { status: problemStatus[type], workflow, form: filled })
}

/** What somebody read is not what this office has published as `kotabumi@3`. */
export function otherCriteria(pack: string): ProblemDetails {
  return detailsOf('other-criteria', { values: { pack } })
}

/** Why a cycle was not opened: each person who cannot be appraised, at their place in the list. */
export function openingProblem(
  refusals: readonly { readonly at: number; readonly why: OpenRefusal }[],
  pack: Pack,
): ProblemDetails {
  const errors = refusals.map(({ at, why }) => {
    const { text } = refusalProblem(why, { pack })
    return {
      instancePath: `/people/${at}`,
      schemaPath: `#/${why.kind}`,
      keyword: why.kind,
      params: 'person' in why ? { person: why.person } : {},
      message: text.detail.en,
      text: text.detail,
    }
  })
  // It was read well; it is the people in it who cannot be appraised.
  return detailsOf('invalid-request', { status: 422, errors })
}

/** Why a pack is not taken: every finding of its judge, at its place among the files, in both languages. */
export function faultyPack(problems: readonly PackProblem[]): ProblemDetails {
  const errors = problems.slice(0, 100).map(({ file, path, kind, text }) => ({
    instancePath: `/files/${file.replaceAll('~', '~0').replaceAll('/', '~1')}${path}`,
    schemaPath: `#/${kind}`,
    keyword: kind,
    params: {},
    message: text.en,
    text,
  }))
  const said = problems.slice(0, 5)
  const values = {
    problems: {
      id: said.map((problem) => sayProblem(problem, 'id')).join('; '),
      en: said.map((problem) => sayProblem(problem, 'en')).join('; '),
    },
  }
  return detailsOf('bad-pack', { values, errors })
}

/** Why values of indicators are not taken: every fault at its row, in both languages. */
export function faultyMeasurements(
  faults: readonly MeasurementFinding[],
  indexOf: (row: number) => number,
): ProblemDetails {
  const errors = faults.slice(0, 500).map(({ row, field, kind, text }) => ({
    instancePath: `/values/${indexOf(row)}${field === null ? '' : `/${field}`}`,
    schemaPath: `#/${kind}`,
    keyword: kind,
    params: { row },
    message: text.en,
    text,
  }))
  return detailsOf('measurements-faulty', { values: { faults: faults.length }, errors })
}

/** Why figures are not published or decided about. */
export function figuresProblem(why: FiguresRefusal): ProblemDetails {
  const { kind, ...values } = why
  return detailsOf(kind, { values })
}

type FiguresRefusal =
  | DraftRefusal
  | DecisionRefusal
  | { readonly kind: 'figures-outdated' | 'figures-proposed' | 'unknown-figures' }

/** There is no such version in this region. */
export function unknownVersion(pack: string): ProblemDetails {
  return detailsOf('unknown-version', { status: 404, values: { pack } })
}

/** A version that is there, and that the region can't stand for in a file. */
export function versionWithoutFile(pack: string): ProblemDetails {
  return detailsOf('version-without-file', { values: { pack } })
}

/** Why a version is not handed in, decided about, opened for comments or gone on by. */
export function versionProblem(why: VersionRefusal, calendar: Calendar): ProblemDetails {
  return detailsOf(why.kind, { values: versionValues(why, calendar) })
}

function versionValues({ kind: _, ...values }: VersionRefusal, calendar: Calendar): Values {
  const { until, ...rest } = { until: undefined, ...values }
  return until === undefined ? rest : { ...rest, until: localDate(calendar, until) }
}
