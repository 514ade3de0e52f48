import { useContext } from 'preact/hooks'
import { DocumentHeadContext, type SharedPage } from './document-head.ts'

/** Gives a public page its canonical address, its card for messages and its feed; shows nothing on the page itself. */
export function SharePage(shared: SharedPage) {
  const head = useContext(DocumentHeadContext)
  head.share = shared
  return null
}
