import type { Tx } from '../../../platform/database/database.ts'
import { type Language, say, type Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { CandidateId } from '../../../platform/kernel/ids.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { RecruitmentEvent } from '../domain/recruitment/timetable.ts'
import { type CandidateAddress, candidateAddresses } from '../store/recruitment-candidates.ts'
import { actInRecruitmentAs } from '../store/recruitment-reading.ts'
import { candidateNews } from './candidate-news.ts'
import { recruitmentPaths } from './paths.ts'
import type { RecruitmentWorld } from './recruitment-world.ts'

/** The subject tells nothing of anybody: what is new stands in the letter. */
const news = mailTemplate({
  kind: 'recruitment.news',
  subject: { vi: 'Tin mới về phiếu đăng ký dự tuyển của bạn', en: 'News of your application' },
})

/** From where letters lead back, and by which law days are reckoned. */
export interface LetterOffice {
  readonly origin: string
  readonly world: RecruitmentWorld
}

/** Sends the receipt: the one letter with its code, which is kept nowhere else once the letter is sent. */
export async function tellReceived(
  tx: Tx,
  { origin }: Pick<LetterOffice, 'origin'>,
  told: {
    readonly recruitment: Recruitment
    readonly candidateId: CandidateId
    readonly code: string
    readonly receipt: string
    readonly address: CandidateAddress
  },
): Promise<void> {
  if (told.address.email === '') return
  const paragraphs = [received.text, received.code(told.code), received.receipt(told.receipt)]
  await send(tx, origin, told.recruitment, {
    address: told.address,
    paragraphs,
    onceKey: `recruitment.received:${told.candidateId}`,
  })
}

/**
 * Tells each candidate who left an address what an event means for them, in the transaction of the event itself.
 * Leaves the transaction reading as the unit that recruits.
 */
export async function tellCandidates(
  tx: Tx,
  { origin, world }: LetterOffice,
  recruitment: Recruitment,
  { event, at }: { readonly event: RecruitmentEvent; readonly at: Date },
): Promise<void> {
  const told = await candidateNews(tx, recruitment, event, { origin, world, today: dayInVietnam(at) })
  await actInRecruitmentAs(tx, { kind: 'staff', units: [recruitment.unitId] })
  const addresses = await candidateAddresses(tx, [...told.keys()])
  for (const [candidateId, address] of addresses) {
    await send(tx, origin, recruitment, {
      address,
      paragraphs: told.get(candidateId) ?? [],
      onceKey: `recruitment.news:${candidateId}:${event}`,
    })
  }
}

async function send(
  tx: Tx,
  origin: string,
  { title }: Recruitment,
  letter: {
    readonly address: CandidateAddress
    readonly paragraphs: readonly Words[]
    readonly onceKey: string
  },
): Promise<void> {
  const { email, language } = letter.address
  const { text, html } = composed(language, title, letter.paragraphs, origin)
  try {
    await queueMail(tx, { to: email, template: news, language, onceKey: letter.onceKey, text, html })
  } catch (error) {
    // An address that no letter can go to must not undo what was decided.
    if (!(error instanceof MailRefused)) throw error
  }
}

function composed(language: Language, title: string, paragraphs: readonly Words[], origin: string) {
  return composeLetter({
    language,
    heading: say(language, news.subject),
    paragraphs: [title, ...paragraphs.map((paragraph) => say(language, paragraph))],
    action: { href: origin + recruitmentPaths.follow.to({}), text: say(language, said.follow) },
    footer: say(language, said.footer),
  })
}

const received = {
  text: { vi: 'Chúng tôi đã nhận phiếu đăng ký dự tuyển của bạn.', en: 'We received your application.' },
  code: (code: string): Words => ({
    vi: `Mã ứng viên của bạn là ${code}. Trên mạng chỉ có mã này, không có họ tên.`,
    en: `Your code is ${code}. In public there is this code alone, never your name.`,
  }),
  receipt: (receipt: string): Words => ({
    vi: `Mã biên nhận: ${receipt}. Ai có mã này xem được phiếu của bạn, nên xin giữ kín.`,
    en: `Receipt code: ${receipt}. Whoever has it can see your application: please keep it to yourself.`,
  }),
} as const

const said = {
  follow: { vi: 'Xem phiếu bằng mã biên nhận', en: 'See the application by its receipt code' },
  footer: {
    vi: 'Thư tự động, gửi theo địa chỉ bạn ghi trong phiếu. Xin đừng trả lời thư này.',
    en: 'Sent by itself to the address in your application. Please do not reply.',
  },
} as const
