/** True for an answer that says nothing: absent, null, blank text or an empty list. `isBlank(0)` is false. */
export function isBlank(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length === 0
  return answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '')
}
