import { isObject, type Json } from '../json.ts'
import { nearest } from '../logic/nearest.ts'
import { err, ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import { checkPlain } from './check-plain.ts'
import { type Documents, type Files, idOf, sortDocuments } from './documents.ts'
import type { PackProblem } from './problem.ts'

/** One pack of a line, with its documents as they are written. */
export type Layer = {
  /** `nasional@1`. */
  readonly name: string
  readonly documents: Documents
}

/**
 * The packs that a pack is built on, the furthest first and itself last, found among `bases` by what `extends`
 * names: `nasional@1`. Refused: a base that is not there, one of another version, a line that turns back, and documents
 * that are not plain.
 */
export function lineage(
  files: Files,
  bases: readonly Files[],
): Result<readonly Layer[], readonly PackProblem[]> {
  const known = bases.map(layerOf)
  const line: Layer[] = [layerOf(files)]
  for (;;) {
    const [first] = line
    const wanted = first && extendsOf(first)
    if (first === undefined || wanted === undefined) return plainLine(line)
    const base = known.find(({ name }) => name === wanted)
    if (base === undefined) return err([problem(first, noBase(wanted, known))])
    if (line.some(({ name }) => idIn(name) === idIn(base.name)))
      return err([problem(first, inCircle(base, line))])
    line.unshift(base)
  }
}

/** Nothing else can look at documents that are not plain: not without end, and not without throwing. */
function plainLine(line: readonly Layer[]): Result<readonly Layer[], readonly PackProblem[]> {
  const problems = line.flatMap(({ documents }) => checkPlain(documents))
  return problems.length > 0 ? err(problems) : ok(line)
}

/**
 * What a pack says that it is built on. `'nasional@1'` for a pack whose manifest says `"extends": "nasional@1"`;
 * undefined for one that is built on none.
 */
export function extendsOf({ documents }: Layer): string | undefined {
  const [manifest] = documents.pack
  const base: Json | undefined = manifest && isObject(manifest.json) ? manifest.json.extends : undefined
  return base === undefined ? undefined : String(base)
}

function layerOf(files: Files): Layer {
  const documents = sortDocuments(files)
  const json = documents.pack[0]?.json ?? null
  const version = isObject(json) ? json.version : undefined
  return { name: `${idOf(json) ?? ''}@${String(version)}`, documents }
}

type Found = { readonly kind: string; readonly text: Text }

function noBase(wanted: string, known: readonly Layer[]): Found {
  const other = known.find(({ name }) => idIn(name) === idIn(wanted))
  if (other !== undefined) {
    return {
      kind: 'other-version',
      text: {
        id: `Paket ini dibuat di atas ${wanted}, sedangkan yang ada ${other.name}. Gabungkan dahulu perubahan paket dasarnya.`,
        en: `This pack is built on ${wanted}, but what is there is ${other.name}. Merge the base's changes first.`,
      },
    }
  }
  const near = nearest(
    wanted,
    known.map(({ name }) => name),
  )
  return {
    kind: 'unknown-base',
    text: {
      id: `Paket dasar “${wanted}” tidak ada.${near === undefined ? '' : ` Mungkin maksudnya “${near}”.`}`,
      en: `There is no base pack “${wanted}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
    },
  }
}

function inCircle(base: Layer, line: readonly Layer[]): Found {
  const circle = [base, ...line].map(({ name }) => name).join(' → ')
  return {
    kind: 'circle',
    text: {
      id: `Paket-paket ini saling mendasari tanpa ujung: ${circle}.`,
      en: `These packs are built on one another in a circle: ${circle}.`,
    },
  }
}

function problem({ documents }: Layer, { kind, text }: Found): PackProblem {
  return { file: documents.pack[0]?.file ?? 'pack.json', path: '/extends', kind, text }
}

function idIn(name: string): string {
  return name.slice(0, name.lastIndexOf('@'))
}
