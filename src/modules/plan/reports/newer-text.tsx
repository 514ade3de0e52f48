import { Details } from '../../../ui/details/details.tsx'

const newerWords = { vi: 'Bản mới hơn đã lưu', en: 'The newer saved text' }

/** What somebody else saved meanwhile, where it is not what was typed. */
export function NewerText({ text, typed }: { readonly text: string | undefined; readonly typed: string }) {
  if (text === undefined || text.trim() === typed.trim()) return null
  return (
    <Details summary={newerWords} open>
      <p>{text}</p>
    </Details>
  )
}
