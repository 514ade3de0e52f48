import type { IncomingHttpHeaders } from 'node:http'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { UploadedFile } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { type CaseId, newId } from '../../../platform/kernel/ids.ts'
import { createCaseOffice } from '../conduct/case-office.ts'
import type { CasesDependencies } from '../dependencies.ts'
import { deskPaths } from '../desk/paths.ts'
import { addressOfForm, receiverOfForm } from './address-of-form.ts'
import { formHref } from './door-address.ts'
import { fileTold } from './file-told.ts'
import { intakePaths } from './paths.ts'
import { ShownOnce } from './shown-once.ts'

/** What a parent says of something that was to be paid. */
export interface ToldCollection {
  /** Code of the school that it is about. */
  readonly unit: string
  /** Whether the school itself is to answer, or whoever stands above it and then alone reads it. */
  readonly answeredBySchool: boolean
  readonly text: string
  readonly pictures: readonly UploadedFile[]
  /** Null for somebody who gives no name. */
  readonly sender: { readonly name: string; readonly phone: string; readonly email: string } | null
  readonly language: 'vi' | 'en'
}

/** The way of another module to the door: a report of a collection becomes feedback with a receipt and a clock. */
export function collectionCases(ground: CasesDependencies) {
  const office = createCaseOffice(ground)
  const shownOnce = new ShownOnce(ground)
  const askedBy = ({ unit, answeredBySchool }: Pick<ToldCollection, 'unit' | 'answeredBySchool'>) =>
    ({ kind: 'feedback', unit, concern: answeredBySchool ? 'work' : 'head' }) as const
  return {
    /** The other ways to turn to a school. */
    otherWays: (unit: string) => ({
      questionHref: formHref('question', unit, 'work'),
      complaintHref: formHref('complaint', unit, 'work'),
    }),
    /** Where staff open a case; whether they may read it is asked there. */
    caseHref: (caseId: CaseId) => deskPaths.case.to({ caseId }),
    /** The key under which the browser alone sees its receipt, with the cookies that keep it. */
    keyFor: (headers: IncomingHttpHeaders) => shownOnce.keyFor(headers),
    /** Who would answer, and why; undefined when nobody can be reached on line. */
    whoAnswers: async (
      reader: Reader,
      told: Pick<ToldCollection, 'unit' | 'answeredBySchool'>,
      now: Date,
    ): Promise<{ readonly name: string; readonly because: Words } | undefined> => {
      const address = await addressOfForm(reader, ground.content, askedBy(told), dayInVietnam(now))
      return address?.to && { name: address.name, because: address.because }
    },
    /** Files it in the transaction of the report, which reads as the new case from then on. */
    file: async (
      tx: Tx,
      told: ToldCollection,
      key: string,
      now: Date,
    ): Promise<{ readonly caseId: CaseId; readonly receiptHref: string } | undefined> => {
      const to = (await receiverOfForm(tx, ground.content, askedBy(told), dayInVietnam(now)))?.to
      if (to === undefined) return undefined
      const files = told.pictures.map((file) => ({ field: 'files', provisional: newId('file'), file }))
      const applicant = told.sender && {
        ...told.sender,
        address: '',
        citizenNumber: '',
        language: told.language,
        resultBy: 'online' as const,
      }
      const filled = {
        stored: { text: told.text, files: files.map(({ provisional }) => provisional) },
        files,
        applicant,
        channel: 'online' as const,
        receivedAt: undefined,
        draftCode: undefined,
        typed: {},
      }
      const dependencies = { office, files: ground.files }
      const { language } = told
      const { caseId, receiptCode } = await fileTold(
        tx,
        dependencies,
        filled,
        { kind: 'feedback', to, language },
        now,
      )
      const ticket = await shownOnce.keep(tx, { caseId, receiptCode }, key, now)
      return { caseId, receiptHref: intakePaths.receipt.to({ ticket }) }
    },
  }
}
