/** What somebody wrote, in its paragraphs and lines. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n{2,}/u).map((part, index) => (
        <p key={index.toString()}>
          {part.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}
        </p>
      ))}
    </>
  )
}
