import { z } from 'zod'
import { Day, everyPaper, Line, PaperSignatory, Party, Prose } from './paper-parts.ts'

const request = {
  ...everyPaper,
  requester: Party,
  code: Line,
  requestedOn: Day,
  /** What was asked for. */
  wanted: Prose,
  signatory: PaperSignatory,
}

/** Thông báo cung cấp thông tin (phiếu giải quyết yêu cầu cung cấp thông tin). */
export const InformationProvided = z.strictObject({
  kind: z.literal('information-provided'),
  ...request,
  provided: z.array(Line).min(1).max(200),
  /** "Trực tuyến", "Nhận tại trụ sở", "Qua bưu chính". */
  by: Line,
  at: Line,
  /** "Không thu tiền", or what printing and sending cost. */
  cost: Line,
  /** What was asked for and is not given, and why. */
  withheld: Prose.nullable().default(null),
})
export type InformationProvided = z.infer<typeof InformationProvided>

/** Thông báo gia hạn giải quyết yêu cầu cung cấp thông tin. */
export const InformationExtension = z.strictObject({
  kind: z.literal('information-extension'),
  ...request,
  dueOn: Day,
  newDueOn: Day,
  reason: Prose,
  basis: Line,
})
export type InformationExtension = z.infer<typeof InformationExtension>

/** Thông báo từ chối yêu cầu cung cấp thông tin. */
export const InformationRefusal = z.strictObject({
  kind: z.literal('information-refusal'),
  ...request,
  reason: Prose,
  basis: Line,
  /** The right to complain or sue, and where. */
  remedies: Prose,
})
export type InformationRefusal = z.infer<typeof InformationRefusal>
