import { z } from 'zod'
import { Day, everyPaper, Line, Moment, PaperSignatory, Party, Prose } from './paper-parts.ts'

/** What the forms call the type of a part. */
export const partForms = ['original', 'certified-copy', 'copy', 'electronic'] as const
export type PartForm = (typeof partForms)[number]

export const DossierPart = z.strictObject({
  name: Line,
  form: z.enum(partForms).nullable().default(null),
  quantity: z.int().min(0).max(999).nullable().default(null),
  note: Line.nullable().default(null),
})
export type DossierPart = z.infer<typeof DossierPart>

const dossier = {
  ...everyPaper,
  /** Mã hồ sơ. */
  code: Line,
  applicant: Party,
  /** Name of the procedure: nội dung yêu cầu giải quyết. */
  procedure: Line,
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
export const DossierReceipt = z.strictObject({
  kind: z.literal('dossier-receipt'),
  ...dossier,
  /** The counter that took it: Bộ phận Tiếp nhận và Trả kết quả, Trung tâm Phục vụ hành chính công. */
  counter: Line,
  parts: z.array(DossierPart).min(1).max(200),
  /** Số bộ. */
  sets: z.int().min(1).max(99).default(1),
  /** "05 ngày làm việc", as the procedure says. */
  legalTime: Line,
  receivedAt: Moment,
  dueAt: Moment,
  /** One sentence: why this date. The whole derivation stands behind the tracking address. */
  whyThisDate: Line,
  /** Where or how the result comes: at the counter, by public post, on line. */
  resultBy: Line,
  /** "Không thu phí", "Đã nộp 50.000 đồng". */
  fee: Line,
  register: z.strictObject({ book: Line.nullable(), entry: Line.nullable() }).nullable().default(null),
  receivedBy: Line,
  /** Which of the two copies this is; null prints neither. */
  copy: z.enum(['kept', 'handed-over']).nullable().default(null),
})
export type DossierReceipt = z.infer<typeof DossierReceipt>

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
export const DossierSupplement = z.strictObject({
  kind: z.literal('dossier-supplement'),
  ...dossier,
  /** Before a dossier is taken in it has no code. */
  code: Line.nullable(),
  counter: Line,
  wanted: z.array(DossierPart).min(1).max(200),
  reason: Prose,
  /** Whom to ask, and where the procedure is published. */
  contact: z.strictObject({ name: Line, phone: Line.nullable(), page: Line.nullable() }),
  guidedBy: Line,
})
export type DossierSupplement = z.infer<typeof DossierSupplement>

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export const DossierRefusal = z.strictObject({
  kind: z.literal('dossier-refusal'),
  ...dossier,
  code: Line.nullable(),
  counter: Line,
  reason: Prose,
  /** The provision on which the refusal stands. */
  basis: Line,
  /** What the person can do now: which office, which other procedure. */
  instead: Prose.nullable().default(null),
  refusedBy: Line,
})
export type DossierRefusal = z.infer<typeof DossierRefusal>

/** Phiếu xin lỗi và hẹn lại ngày trả kết quả; since September 2025 văn bản xin lỗi và đề nghị gia hạn. */
export const ApologyLetter = z.strictObject({
  kind: z.literal('apology-letter'),
  ...dossier,
  dueAt: Moment,
  reason: Prose,
  newDueAt: Moment,
  whyThisDate: Line.nullable().default(null),
  signatory: PaperSignatory,
})
export type ApologyLetter = z.infer<typeof ApologyLetter>

/** Thông báo dừng giải quyết hồ sơ (a form since September 2025). */
export const DossierStop = z.strictObject({
  kind: z.literal('dossier-stop'),
  ...dossier,
  reason: Prose,
  basis: Line,
  /** What becomes of the papers and the fee that were handed in. */
  whatBecomes: Prose.nullable().default(null),
  signatory: PaperSignatory,
})
export type DossierStop = z.infer<typeof DossierStop>

/** One hand-over on the way of a dossier. */
export const ControlStep = z.strictObject({
  /** Tên cơ quan. */
  office: Line,
  at: Moment,
  givenBy: Line.nullable(),
  takenBy: Line.nullable(),
  /** Of the stage that ends with this hand-over; null while it has no time of its own. */
  result: z.enum(['early', 'on-time', 'late']).nullable(),
  note: Line.nullable().default(null),
})
export type ControlStep = z.infer<typeof ControlStep>

/** Phiếu kiểm soát quá trình giải quyết hồ sơ. */
export const ControlSlip = z.strictObject({
  kind: z.literal('control-slip'),
  ...dossier,
  counter: Line,
  receivedAt: Moment,
  dueAt: Moment,
  steps: z.array(ControlStep).max(200),
  /** Empty rows for hand-overs to be written by hand. */
  room: z.int().min(0).max(20).default(0),
})
export type ControlSlip = z.infer<typeof ControlSlip>

const RegisterRow = z.strictObject({
  code: Line,
  procedure: Line,
  sets: z.int().min(0).max(99),
  applicant: Line,
  contact: Line.nullable(),
  office: Line,
  receivedOn: Day,
  dueOn: Day.nullable(),
  returnedOn: Day.nullable(),
  /** "Trực tiếp", "Bưu chính công ích", "Trực tuyến". */
  resultBy: Line.nullable(),
  note: Line.nullable().default(null),
})
/** The most rows of a register that are printed; a longer one is taken as a workbook or printed for a shorter time. */
export const mostPrintedRows = 1_000

/** Sổ theo dõi hồ sơ of a counter for a time. */
export const DossierRegister = z.strictObject({
  kind: z.literal('dossier-register'),
  ...everyPaper,
  counter: Line,
  from: Day,
  to: Day,
  rows: z.array(RegisterRow).max(20_000),
  keptBy: Line.nullable(),
})
export type DossierRegister = z.infer<typeof DossierRegister>
