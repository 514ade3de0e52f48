import { citationOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import type { OccurrenceSort } from '../../../platform/content/schema/disclosure.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { publish } from '../conduct/publish.ts'
import { isWorks } from '../domain/donations/appeal.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import { type DonationPublicationKind, insertDonationPublication } from '../store/donation-publications.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import {
  appealContent,
  receiptsContent,
  settlementContent,
  spendingContent,
  supervisionContent,
} from './appeal-contents.ts'
import type { AppealView } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { donationsTopic, donationTopic } from './topics.ts'

interface Sort {
  readonly title: (appealTitle: string) => string
  readonly content: (view: AppealView) => PublicationContent
  readonly duty: string
  readonly event: OccurrenceSort
  /** After the appeal's own key. */
  readonly suffix: string
  /** The rule of content/law that it rests on. */
  readonly rule: string
  /** Whether there is something to publish, and the day from which it is owed. */
  readonly since: (view: AppealView) => LocalDate | undefined
}

const sorts: Record<DonationPublicationKind, Sort> = {
  'donation-appeal': {
    title: (title) => `Kế hoạch vận động tài trợ: ${title}`,
    content: appealContent,
    duty: 'school-sponsorship-plan',
    event: 'mobilisation-begins',
    suffix: '',
    rule: 'sponsorship.plan.approval',
    since: ({ appeal }) => (appeal.approvedAt === null ? undefined : appeal.opensOn),
  },
  'donation-receipts': {
    title: (title) => `Danh sách tài trợ đã nhận: ${title}`,
    content: receiptsContent,
    duty: 'school-sponsorship-received',
    event: 'donation-received',
    suffix: '',
    rule: 'sponsorship.voluntary',
    since: ({ gifts }) => gifts[0]?.receivedOn,
  },
  'donation-spending': {
    title: (title) => `Sử dụng tài trợ: ${title}`,
    content: spendingContent,
    duty: 'school-sponsorship-spending',
    event: 'donation-spent',
    suffix: '',
    rule: 'sponsorship.voluntary',
    since: ({ journal }) => journal.find(({ kind }) => kind === 'spend' || kind === 'use')?.happenedOn,
  },
  'donation-supervision': {
    title: (title) => `Giám sát và ý kiến về công trình: ${title}`,
    content: supervisionContent,
    duty: 'school-sponsor-consultation',
    event: 'donated-works-planned',
    suffix: '',
    rule: 'pib.recommendation.reply',
    since: ({ appeal, minutes, opinions }) =>
      isWorks(appeal.kind) &&
      appeal.approvedAt !== null &&
      (appeal.consultedAt !== null || minutes.length > 0 || opinions.length > 0)
        ? dayInVietnam(appeal.approvedAt)
        : undefined,
  },
  'donation-settlement': {
    title: (title) => `Quyết toán tài trợ: ${title}`,
    content: settlementContent,
    duty: 'school-sponsorship-spending',
    event: 'donation-spent',
    suffix: '-QT',
    rule: 'sponsorship.voluntary',
    since: ({ entries }) => {
      const settled = entries.findLast(({ action }) => action === 'settle')
      return settled && dayInVietnam(settled.at)
    },
  },
}

/** Tells that works with gifts were approved, from when on donors and the board have to be heard. */
export async function noteWorksPlanned(tx: Tx, { appeal }: AppealView, at: Date): Promise<void> {
  if (!isWorks(appeal.kind)) return
  await recordOccurrence(tx, {
    unitId: appeal.unitId,
    sort: 'donated-works-planned',
    key: `TT-${appeal.number}`,
    on: dayInVietnam(at),
    dutyCode: 'school-sponsor-consultation',
    title: `Công trình có tài trợ: ${appeal.title}`,
    source: 'donations',
    at,
  })
}

export interface PublishingWish {
  readonly kinds: readonly DonationPublicationKind[]
  /** Of what is published anew because it changed. */
  readonly reason: string
  readonly by: PersonId | null
  readonly at: Date
}

/**
 * Publishes what of an appeal is not public yet or has changed since: each kind is one publication whose versions
 * tell what stood when. Nothing is published twice with the same words.
 * @returns how many versions were made
 */
export async function publishAppeal(
  tx: Tx,
  { content }: Pick<DonationGround, 'content'>,
  view: AppealView,
  wish: PublishingWish,
): Promise<number> {
  const { appeal } = view
  if (appeal.approvedAt === null) return 0
  let made = 0
  for (const kind of wish.kinds) {
    const sort = sorts[kind]
    const since = sort.since(view)
    if (since === undefined) continue
    const words = sort.content(view)
    const contentHash = sha256Of(JSON.stringify(words))
    const before = view.publications.findLast((one) => one.kind === kind)
    if (before?.contentHash === contentHash) continue
    const occasion = `TT-${appeal.number}${sort.suffix}`
    const title = sort.title(appeal.title)
    if (before === undefined) {
      await recordOccurrence(tx, {
        unitId: appeal.unitId,
        sort: sort.event,
        key: occasion,
        on: since,
        dutyCode: sort.duty,
        title: title.slice(0, 200),
        source: 'donations',
        at: wish.at,
      })
    }
    const { publicationId, version } = await publish(tx, {
      ...(before && { publicationId: before.publicationId }),
      kind,
      unitId: appeal.unitId,
      duty: { code: sort.duty, occasion },
      subject: { type: 'donation-appeal', id: appeal.id },
      title,
      content: words,
      files: [],
      law: citationOf(ruleOn(content.laws, sort.rule, dayInVietnam(wish.at))),
      publicUntil: null,
      reason: before === undefined ? '' : wish.reason,
      by: wish.by,
      approvedBy: wish.by,
      at: wish.at,
      example: appeal.example,
    })
    await insertDonationPublication(tx, appeal.id, {
      kind,
      version,
      publicationId,
      contentHash,
      entries: view.journal.at(-1)?.sequence ?? 0,
      publishedAt: wish.at,
    })
    made += 1
  }
  if (made > 0) await touchTopics(tx, [donationsTopic, donationTopic(appeal.id)])
  return made
}
