/** A UUID of RFC 4122: `isUuid('2eb8aa08-aa98-11ea-b4aa-73b441d16380')`. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)
}

/** A JSON Pointer of RFC 6901: `isJsonPointer('/a/b~1c')`. */
export function isJsonPointer(text: string): boolean {
  return /^(?:\/(?:[^~/]|~[01])*)*$/u.test(text)
}

/** A relative JSON Pointer: `isRelativeJsonPointer('1/a')`. */
export function isRelativeJsonPointer(text: string): boolean {
  return /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/u.test(text)
}

/** A regular expression of ECMA-262 with the `u` flag; only read, never run: `isRegex('^a+$')`. */
export function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}
