/**
 * Characters that XML cannot hold are written `_x000D_` (ECMA-376 22.9.2.19); half a character stands for none.
 * `unescaped('a_x0041_')` is `'aA'`.
 */
export function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text
        .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
        .toWellFormed()
    : text
  return plain.includes('\r') ? plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : plain
}
