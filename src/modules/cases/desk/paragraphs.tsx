/** What somebody wrote, with the line breaks that they typed. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n{2,}/u).map((part, index) => (
        <p key={index.toString()}>
          {part.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at.toString()} />, line]))}
        </p>
      ))}
    </>
  )
}
