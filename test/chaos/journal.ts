/** What a person typed into one field, key by key, and when the browser had taken each key in. */
export class Journal {
  readonly #keys: { readonly text: string; readonly at: number }[] = [{ text: '', at: 0 }]

  /** A key that is on its way to the browser: struck down there, it may have been taken in or not. */
  #coming: string | undefined

  begin(text: string): void {
    this.#coming = text
  }

  type(text: string, at: number): void {
    this.#coming = undefined
    this.#keys.push({ text, at })
  }

  /** The whole of what was typed. */
  get text(): string {
    return this.#keys.at(-1)?.text ?? ''
  }

  typedSince(moment: number): boolean {
    return (this.#keys.at(-1)?.at ?? 0) > moment
  }

  /** After a kill at that moment: what has to be there at least, by the promise of 300 ms (D1). */
  promised(killedAt: number): string {
    return this.#keys.findLast(({ at }) => at <= killedAt - 300)?.text ?? ''
  }

  /** True for what may be found after a kill: at least what was promised, and nothing that was never typed. */
  allows(found: string, killedAt: number): boolean {
    const least = this.#keys.findLastIndex(({ text }) => text === this.promised(killedAt))
    return found === this.#coming || this.#keys.slice(Math.max(0, least)).some(({ text }) => text === found)
  }

  /** Goes on from what was found. */
  resume(found: string, at: number): void {
    this.#coming = undefined
    this.#keys.length = 0
    this.#keys.push({ text: found, at })
  }
}
