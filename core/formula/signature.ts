import type { Language } from '../text.ts'
import type { Definition } from './definition.ts'

/** How a function is written: `signatureOf(functionOf('round'), 'id')` is `'BULATKAN(angka; [desimal])'`. */
export function signatureOf(definition: Definition, language: Language): string {
  const { name, repeats } = definition
  const separator = language === 'id' ? '; ' : ', '
  const shown = [...parameterNames(definition, language), ...(repeats > 0 ? ['…'] : [])]
  return `${name[language]}(${shown.join(separator)})`
}

/** The names of its parameters, those that may be left out in square brackets: `['angka', '[desimal]']`. */
export function parameterNames({ params, min }: Definition, language: Language): readonly string[] {
  const optionalFrom = min
  // The filter of rows is the one parameter in the middle that may be left out.
  const isMiddle = params.length === 3 && params[1]?.kind === 'constant'
  return params.map(({ name }, index) => {
    const isOptional = isMiddle ? index === 1 : index >= optionalFrom
    return isOptional ? `[${name[language]}]` : name[language]
  })
}
