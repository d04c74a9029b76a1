/** A text in the languages of the interface. Indonesian is written first and is always there. */
export type Text = { readonly id: string; readonly en: string }
export type Language = keyof Text

/** The text in the reader's language: `say({ id: 'Baik', en: 'Good' }, 'en')` is `'Good'`. */
export function say(text: Text, language: Language): string {
  return text[language]
}
