import type { JobDefinition } from '../../contracts/job.ts'
import type { Database } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { composeLetter } from '../../mail/compose-letter.tsx'
import { MailRefused } from '../../mail/mail-refused.ts'
import { mailTemplate } from '../../mail/mail-template.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { logPaths } from '../log-paths.ts'
import { readCosignedNote } from '../store/checkpoint-store.ts'

const template = mailTemplate({
  kind: 'public-log.checkpoint',
  subject: { vi: 'Mốc ký của nhật ký công khai', en: 'Checkpoint of the public log' },
})

const texts = {
  keep: 'Xin giữ lại thư này. Với mốc ký dưới đây, bất cứ khi nào sau này anh/chị cũng kiểm tra được rằng không mục nào đã công khai bị sửa, xoá hay đổi chỗ.',
  how: 'Cách kiểm tra: chép nguyên văn phần giữa hai dòng kẻ vào một tệp, rồi đưa cho chương trình kiểm chứng.',
  open: 'Mở nhật ký công khai',
  footer: 'Thư tự động gửi cho nhân chứng của nhật ký, nhiều nhất mỗi ngày một lần và chỉ khi có mục mới.',
}

export interface MailingOptions {
  readonly mailTo: readonly string[]
  readonly origin: string
}

/** Every morning, when the log has grown: its checkpoint goes to those who keep it outside the office. */
export function mailCheckpointJob(options: MailingOptions): JobDefinition {
  return {
    name: 'public-log.mail-checkpoint',
    cron: '0 7 * * *',
    run: ({ database }) => mailCheckpoint(database, options),
  }
}

/** Sends the newest checkpoint to everybody who has not got it. */
export async function mailCheckpoint(database: Database, { mailTo, origin }: MailingOptions): Promise<void> {
  const checkpoint = await readCosignedNote(database)
  if (checkpoint === undefined) return
  const rule = '-'.repeat(40)
  const letter = composeLetter({
    language: 'vi',
    heading: template.subject.vi,
    paragraphs: [texts.keep, texts.how, `${rule}\n${checkpoint.note}${rule}`],
    action: { href: `${origin}${logPaths.page.to({})}`, text: texts.open },
    footer: texts.footer,
  })
  for (const to of mailTo) {
    await transaction(database, async (tx) => {
      try {
        const onceKey = `public-log.checkpoint:${checkpoint.size}:${to}`
        await queueMail(tx, { to, template, ...letter, onceKey })
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error
      }
    })
  }
}
