import type { IncomingHttpHeaders } from 'node:http'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { UploadedFile } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'

/** What a parent says of something that was to be paid, for those who must answer. */
export interface ToldCollection {
  readonly unit: string
  /** False: whoever stands above the school answers, and the school does not read it. */
  readonly answeredBySchool: boolean
  readonly text: string
  readonly pictures: readonly UploadedFile[]
  readonly sender: { readonly name: string; readonly phone: string; readonly email: string } | null
  readonly language: 'vi' | 'en'
}

/** How a report becomes a case with a receipt and a clock; `main.tsx` hands in the door of the cases. */
export interface CollectionCases {
  /** The other ways to turn to a school: a question, or a complaint. */
  otherWays(unit: string): { readonly questionHref: string; readonly complaintHref: string }
  /** Where staff open the case of a report; whether they may read it is asked there. */
  caseHref(caseId: CaseId): string
  keyFor(headers: IncomingHttpHeaders): { readonly key: string; readonly cookies: readonly string[] }
  whoAnswers(
    reader: Reader,
    told: Pick<ToldCollection, 'unit' | 'answeredBySchool'>,
    now: Date,
  ): Promise<{ readonly name: string; readonly because: Words } | undefined>
  file(
    tx: Tx,
    told: ToldCollection,
    key: string,
    now: Date,
  ): Promise<{ readonly caseId: CaseId; readonly receiptHref: string } | undefined>
}
