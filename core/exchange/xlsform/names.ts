import { isName } from '../../form/scope.ts'

/**
 * A property name that rules can reach, made of a name of a sheet, other than those `taken`.
 * `propertyName('_1', new Set())` is `'q_1'`.
 */
export function propertyName(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .slice(0, 300)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '_')
  const first = isName(plain) ? plain : `q${/^_/.test(plain) ? '' : '_'}${plain}`
  return unused(first.slice(0, 150), taken, '_')
}

/** An id of a document: `kebabId('Spec test', 'form')` is `'spec-test'`; `kebabId('', 'form')` is `'form'`. */
export function kebabId(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const lettered = plain === '' || /^[a-z]/.test(plain) ? plain : `f-${plain}`
  return lettered.slice(0, 70).replace(/-+$/, '') || otherwise
}

/** The name itself, or with the first number behind it that nobody has: `unused('a', new Set(['a']), '_')` is `'a_2'`. */
export function unused(name: string, taken: ReadonlySet<string>, between: string): string {
  let candidate = name
  for (let n = 2; taken.has(candidate); n++) candidate = `${name}${between}${n}`
  return candidate
}
