/** The languages of the interface; Vietnamese is the first and the default. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** One text of the interface in every language. A missing translation does not compile. */
export type Words = Readonly<Record<Language, string>>

/** The text in the reader's language. */
export function say(language: Language, words: Words): string {
  return words[language]
}
