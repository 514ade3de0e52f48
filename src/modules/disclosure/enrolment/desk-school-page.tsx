import { summaryOf } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { levelWords } from '../domain/enrolment/campaign.ts'
import { Classes, CommitForm, ValueForm } from './desk-draws.tsx'
import { ActForm, Applications } from './desk-lists.tsx'
import type { DeskSchoolProps } from './desk-school-props.ts'
import { enrolmentPaths } from './paths.ts'

const texts = {
  next: { vi: 'Việc tiếp theo', en: 'What comes next' },
  open: {
    vi: 'Đang nhận hồ sơ. Chốt danh sách được sau khi đóng nhận.',
    en: 'Applications are open; the list is sealed after the close.',
  },
  before: { vi: 'Chưa đến ngày nhận hồ sơ.', en: 'Applications have not opened yet.' },
  sealLead: {
    vi: 'Chốt rồi không thêm, bớt, sửa được nữa. Mã băm của danh sách vào nhật ký công khai ngay lúc này.',
    en: 'Once sealed, nothing is added, taken away or changed. The hash of the list goes into the public log right now.',
  },
  seal: { vi: 'Chốt danh sách', en: 'Seal the list' },
  tie: (places: number, of: number) => ({
    vi: `Nhóm này có ${of} hồ sơ cho ${places} chỗ cuối: phải bốc thăm.`,
    en: `This group has ${of} applications for the last ${places} places: they are drawn.`,
  }),
  publish: { vi: 'Công bố kết quả', en: 'Publish the results' },
  publishLead: {
    vi: 'Kết quả tính ra từ danh sách đã chốt và bốc thăm; lý do từng em tự hiện theo mã hồ sơ.',
    en: 'The results follow from the sealed list and the draw; the reason of each appears by code.',
  },
  public: { vi: 'Xem trang công khai', en: 'See the public page' },
}

/** A school's desk in one enrolment: the next step first, then the applications. */
export function DeskSchoolPage(props: DeskSchoolProps) {
  const { campaign, code, name, form } = props
  const words = useWords()
  const address = { campaignId: campaign.id, school: code }
  return (
    <Page
      title={name}
      eyebrow={`${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      width="wide"
      errors={summaryOf(form)}
      back={{ href: enrolmentPaths.desk.to({}) }}
      aside={<a href={enrolmentPaths.school.to(address)}>{words(texts.public)}</a>}
    >
      <Section title={texts.next}>
        <NextStep {...props} />
      </Section>
      {props.school.decidedAt !== null && props.mayDecide && <ActForm {...props} />}
      <Applications {...props} />
    </Page>
  )
}

function NextStep(props: DeskSchoolProps) {
  const { campaign, school, code, phase, tie, draws } = props
  const words = useWords()
  const address = { campaignId: campaign.id, school: code }
  if (school.decidedAt !== null) return <Classes {...props} />
  if (school.sealedAt === null) {
    if (phase !== 'after') return <p>{words(phase === 'open' ? texts.open : texts.before)}</p>
    return (
      <>
        <p>{words(texts.sealLead)}</p>
        {props.mayDecide && (
          <Form action={enrolmentPaths.seal.to(address)} requestId={props.requestId}>
            <Button>{words(texts.seal)}</Button>
          </Form>
        )}
      </>
    )
  }
  const draw = draws.find(({ purpose }) => purpose === 'last-places')
  if (tie !== undefined && draw === undefined) {
    return (
      <>
        <p>{words(texts.tie(tie.places, tie.codes.length))}</p>
        {props.mayDecide && <CommitForm {...props} purpose="last-places" />}
      </>
    )
  }
  if (draw !== undefined && draw.drawn === null) return <ValueForm {...props} draw={draw} />
  return (
    <>
      <p>{words(texts.publishLead)}</p>
      {props.mayDecide && (
        <Form action={enrolmentPaths.publish.to(address)} requestId={props.requestId}>
          <Button>{words(texts.publish)}</Button>
        </Form>
      )}
    </>
  )
}
