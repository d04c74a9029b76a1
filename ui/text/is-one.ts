const rules = new Intl.PluralRules('en')

/** Whether English counts so many in the singular; Indonesian has no plural to choose. */
export function isOne(count: number): boolean {
  return rules.select(count) === 'one'
}
