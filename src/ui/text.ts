import { say, type Words } from '../platform/i18n/words.ts'
import { usePage } from './page-context.ts'

/** What a component shows: a text of the interface in every language, or somebody's own words as they are. */
export type Text = string | Words

/** A function that gives a `Text` in the reader's language; people's own words stay untranslated. */
export function useText(): (text: Text) => string {
  const { language } = usePage()
  return (text) => (typeof text === 'string' ? text : say(language, text))
}
