import { generatePortal } from './portal/generate.ts'
import { generateValidators } from './validators/generate.ts'

/** Writes what is made of other sources and never committed, where it is missing or older; says what it wrote. */
export async function generate(): Promise<readonly string[]> {
  const validators = await generateValidators()
  const said = validators.length > 0 ? [`${validators.length} modules of the fixed schemas and bases`] : []
  return (await generatePortal()) ? [...said, 'the files of the public pages'] : said
}

if (import.meta.main) {
  const written = await generate()
  if (written.length > 0) console.log(`Wrote ${written.join(' and ')}.`)
}
