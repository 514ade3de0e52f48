import { z } from 'zod'
import { Day, everyPaper, Line, PaperSignatory, Party, Prose } from './paper-parts.ts'

export const complaintInstances = ['first', 'second'] as const
export type ComplaintInstance = (typeof complaintInstances)[number]

const complaint = {
  ...everyPaper,
  instance: z.enum(complaintInstances),
  complainant: Party,
  /** The day written on the complaint. */
  complaintOn: Day,
  /** What is complained of: a decision by number and date, or an act. */
  about: Line,
  signatory: PaperSignatory,
}

/** Thông báo về việc thụ lý giải quyết khiếu nại. */
export const ComplaintAcceptance = z.strictObject({
  kind: z.literal('complaint-acceptance'),
  ...complaint,
  content: Prose,
  /** By when it is to be resolved, and by which rule: "30 ngày kể từ ngày thụ lý (Điều 28 Luật Khiếu nại)". */
  dueOn: Day,
  whyThisDate: Line,
})
export type ComplaintAcceptance = z.infer<typeof ComplaintAcceptance>

/** Thông báo về việc không thụ lý giải quyết khiếu nại. */
export const ComplaintNonAcceptance = z.strictObject({
  kind: z.literal('complaint-non-acceptance'),
  ...complaint,
  content: Prose,
  reason: Prose,
  /** The provision: "khoản 6 Điều 11 Luật Khiếu nại". */
  basis: Line,
  /** Where the person may turn instead. */
  instead: Prose.nullable().default(null),
})
export type ComplaintNonAcceptance = z.infer<typeof ComplaintNonAcceptance>

export const complaintFindings = ['right', 'partly-right', 'wrong'] as const
export type ComplaintFinding = (typeof complaintFindings)[number]

/** Quyết định giải quyết khiếu nại, lần đầu or lần hai (Luật Khiếu nại, Điều 31 and 40). */
export const ComplaintDecision = z.strictObject({
  kind: z.literal('complaint-decision'),
  ...complaint,
  /** Who decides, as the decision begins: Trưởng phòng Giáo dục và Đào tạo thành phố Tân An. */
  decidedBy: Line,
  bases: z.array(Line).min(1).max(20),
  respondent: Party,
  content: Prose,
  /** The decision of the first instance, in the second. */
  firstDecision: Prose.nullable().default(null),
  verified: Prose,
  /** Null when no dialogue was held. */
  dialogue: Prose.nullable(),
  legalGrounds: Prose,
  finding: z.enum(complaintFindings),
  conclusion: Prose,
  /** What is decided of the decision or act that was complained of, one article each. */
  orders: z.array(Prose).min(1).max(20),
  /** How the person may go on: the second complaint and its time, the court. */
  furtherWay: Prose,
  /** Who carries it out. */
  carriedOutBy: Line,
})
export type ComplaintDecision = z.infer<typeof ComplaintDecision>

/** Thông báo gia hạn thời hạn giải quyết. */
export const ComplaintExtension = z.strictObject({
  kind: z.literal('complaint-extension'),
  ...complaint,
  /** Of the notice by which the complaint was accepted. */
  acceptedOn: Day,
  dueOn: Day,
  newDueOn: Day,
  reason: Prose,
  basis: Line,
})
export type ComplaintExtension = z.infer<typeof ComplaintExtension>
