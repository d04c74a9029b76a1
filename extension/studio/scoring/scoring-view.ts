import type { JsonObject } from '../../../core/json.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import type { ScoringDocument } from '../../../core/scoring/model.ts'
import type { Act } from '../../../core/studio/act.ts'
import type { Edit } from '../../../core/studio/edit.ts'
import { documentRef, type ProjectDocuments } from '../../../core/studio/project.ts'
import { policiesOf, scoringInForce } from '../../../core/studio/scoring/in-force.ts'
import { putIn } from '../../../core/studio/scoring/scorings.ts'
import { type TriedExample, tryExample } from '../../../core/studio/scoring/try-example.ts'
import type { Text } from '../../../core/text.ts'
import { casesIn } from '../cases/own-cases.ts'
import { knownPacks } from '../known-packs.ts'
import type { Studio } from '../studio.ts'

/** An example employee: a case of the project, or of the packs that Timbang comes with. */
export type Example = { readonly cases: CaseDocument; readonly row: CaseRow; readonly isOwn: boolean }

/** One scoring as it is drawn. */
export type ScoringView = {
  readonly studio: Studio
  readonly documents: ProjectDocuments
  /** Its document's name: `scoring/appraisal`. */
  readonly name: string
  readonly document: JsonObject
  /** What runs under the project's policies; undefined while the document has not its shape. */
  readonly running: ScoringDocument | undefined
  readonly asked: JsonObject
  /** The newest state of the pack that could be put together. */
  readonly pack: Pack | null
  readonly example: Example | undefined
  readonly tried: TriedExample | undefined
  /** Writes one value of it. */
  readonly put: (at: Edit['at'], after: Parameters<typeof putIn>[2], label: Text) => void
  readonly act: (act: Act | null) => void
}

type Asked = {
  readonly name: string
  readonly pack: Pack | null
  readonly example: Example | undefined
}

export function viewScoring(studio: Studio, { name, pack, example }: Asked): ScoringView {
  const documents = studio.documents.value
  const running = scoringInForce(documents, name)
  return {
    studio,
    documents,
    name,
    document: documents[name] ?? {},
    running,
    asked: policiesOf(documents),
    pack,
    example,
    tried: pack && running && example ? tryOut(pack, running, example) : undefined,
    put: (at, after, label) => studio.act(putIn(name, at, after, label)),
    act: studio.act,
  }
}

/** A rule that is being written may be anything; what it throws on is no result yet. */
function tryOut(pack: Pack, running: ScoringDocument, example: Example): TriedExample | undefined {
  try {
    return tryExample(pack, running, example)
  } catch {
    return undefined
  }
}

/** The cases that are for a scoring: the project's own, or those of the pack it is built on while it has none. */
export function examplesOf(
  documents: ProjectDocuments,
  name: string,
  base: string | null,
): readonly Example[] {
  const id = documentRef(name)?.id
  const own = Object.values(documents).flatMap((document) => rowsOf(casesIn(document), id, true))
  const below = knownPacks.filter(({ id }) => id === base?.split('@')[0])
  const known = below.flatMap(({ files }) =>
    Object.entries(files).flatMap(([path, json]) =>
      path.endsWith('.cases.json') ? rowsOf(casesIn(json as JsonObject), id, false) : [],
    ),
  )
  return own.length > 0 ? own : known
}

function rowsOf(
  cases: CaseDocument | undefined,
  scoring: string | undefined,
  isOwn: boolean,
): readonly Example[] {
  return cases === undefined || cases.scoring !== scoring
    ? []
    : cases.rows.map((row) => ({ cases, row, isOwn }))
}
