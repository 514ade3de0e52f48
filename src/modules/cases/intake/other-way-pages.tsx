import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { doorHref } from './door-address.ts'

/** Where somebody can go in person or write to. */
export interface PlaceToGo {
  readonly name: string
  readonly address: string
  readonly phone: string
}

const texts = {
  back: { vi: 'Quay lại', en: 'Back' },
  denunciation: { vi: 'Tố cáo một người', en: 'Denouncing somebody' },
  denunciationLead: {
    vi: 'Tố cáo được luật bảo vệ riêng. Trang này chưa nhận tố cáo trên mạng, vì chưa giữ kín được đúng mức luật đòi hỏi.',
    en: 'The law protects denouncers in a way of its own. They are not received on line here yet, because this cannot yet keep them as secret as the law demands.',
  },
  never: { vi: 'Đừng viết tố cáo vào mục phản ánh', en: 'Do not write it as feedback' },
  neverText: {
    vi: 'Phản ánh có thể đến tay người cùng cơ quan với người bị tố cáo. Bạn sẽ không được bảo vệ như người tố cáo.',
    en: 'Feedback may be read by colleagues of the person denounced. You would not be protected as a denouncer is.',
  },
  how: { vi: 'Bạn có thể tố cáo bằng cách sau', en: 'How you can denounce' },
  paper: {
    vi: 'Viết đơn, ghi rõ họ tên, địa chỉ của bạn, người bị tố cáo, việc vi phạm; ký tên. Gửi bưu điện hoặc nộp trực tiếp.',
    en: 'Write a letter with your name and address, who it is against and what they did; sign it. Send it by post or hand it in.',
  },
  person: {
    vi: 'Đến nói trực tiếp vào ngày tiếp công dân. Người tiếp sẽ ghi lại và bạn ký xác nhận.',
    en: 'Come in person on a reception day. It is written down and you sign it.',
  },
  days: { vi: 'Xem ngày tiếp công dân', en: 'See the reception days' },
  secret: {
    vi: 'Bạn có quyền được giữ bí mật họ tên, địa chỉ và được bảo vệ (Luật Tố cáo 2018).',
    en: 'You have the right that your name and address are kept secret, and to be protected (Law on Denunciations 2018).',
  },
  anonymous: {
    vi: 'Đơn không ghi tên không được giải quyết như tố cáo; nhưng nếu có bằng chứng rõ ràng, cơ quan vẫn phải kiểm tra.',
    en: 'A letter without a name is not handled as a denunciation; with clear evidence it must be looked into all the same.',
  },
  where: { vi: 'Nơi nhận', en: 'Where to' },
  chooseUnit: {
    vi: 'Không gửi cho chính người bị tố cáo. Gửi cho cấp trên trực tiếp của người đó.',
    en: 'Not to the person denounced but to their direct superior.',
  },
  crime: {
    vi: 'Nếu là tội phạm hoặc đang nguy hiểm, gọi công an 113; trẻ em bị hại, gọi 111.',
    en: 'If it is a crime or somebody is in danger call the police, 113; for a child call 111.',
  },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  unknown: { vi: 'chưa có thông tin', en: 'not known here' },
  feedbackInstead: {
    vi: 'Tôi không tố cáo ai, chỉ muốn việc được sửa',
    en: 'I denounce nobody: it should just be put right',
  },
  elsewhere: { vi: 'Việc này thuộc cơ quan khác', en: 'Another body is in charge' },
  elsewhereLead: {
    vi: 'Trang này chỉ nhận việc của trường học và ngành giáo dục. Để bạn không phải chờ, hãy gửi thẳng đến nơi có trách nhiệm.',
    en: 'Only schools and education are dealt with here. So that you need not wait, turn to whoever is in charge.',
  },
  portal: {
    vi: 'Gửi trên mạng: Cổng Dịch vụ công quốc gia, mục Phản ánh kiến nghị',
    en: 'On line: National Public Service Portal, section for feedback',
  },
  committee: {
    vi: 'Đến trực tiếp: trụ sở tiếp công dân của Ủy ban nhân dân nơi bạn ở',
    en: 'In person: the reception office of the People’s Committee where you live',
  },
  urgent: {
    vi: 'Khẩn cấp: 113 công an, 114 chữa cháy, 115 cấp cứu, 111 bảo vệ trẻ em',
    en: 'Urgent: 113 police, 114 fire, 115 ambulance, 111 child protection',
  },
  paperWay: { vi: 'Gửi bằng giấy hoặc đến trực tiếp', en: 'On paper or in person' },
  paperWayLead: {
    vi: 'Cấp trên của nơi này chưa nhận việc trên mạng ở đây. Bạn gửi đơn hoặc đến trực tiếp theo địa chỉ dưới.',
    en: 'The body above does not receive on line here yet. Please write or come to the address below.',
  },
}

const publicPortal = 'https://dichvucong.gov.vn'

/** The protected way of a denunciation, honestly: on paper or in person, and never as feedback. */
export function DenunciationPage(props: {
  readonly places: readonly PlaceToGo[]
  readonly receptionHref: string
}) {
  const words = useWords()
  return (
    <Page
      title={texts.denunciation}
      lead={texts.denunciationLead}
      variant="portal"
      back={{ href: doorHref({ matter: 'wrong' }), text: texts.back }}
    >
      <Notice tone="danger" title={texts.never}>
        <p>{words(texts.neverText)}</p>
      </Notice>
      <Section title={texts.how}>
        <ul>
          <li>{words(texts.paper)}</li>
          <li>
            {words(texts.person)} <a href={props.receptionHref}>{words(texts.days)}</a>.
          </li>
          <li>{words(texts.crime)}</li>
        </ul>
        <p>{words(texts.secret)}</p>
        <p>{words(texts.anonymous)}</p>
      </Section>
      <Section title={texts.where}>
        <p>{words(texts.chooseUnit)}</p>
        <Places places={props.places} />
      </Section>
      <p>
        <LinkButton href={doorHref({ matter: 'wrong', wish: 'put-right' })} variant="secondary">
          {words(texts.feedbackInstead)}
        </LinkButton>
      </p>
    </Page>
  )
}

/** For what is not education: where to go instead. */
export function ElsewherePage({ backHref }: { readonly backHref: string }) {
  const words = useWords()
  return (
    <Page
      title={texts.elsewhere}
      lead={texts.elsewhereLead}
      variant="portal"
      back={{ href: backHref, text: texts.back }}
    >
      <ul>
        <li>
          <a href={publicPortal} rel="noopener noreferrer">
            {words(texts.portal)}
          </a>
        </li>
        <li>{words(texts.committee)}</li>
        <li>{words(texts.urgent)}</li>
      </ul>
    </Page>
  )
}

/** For when nobody above can be reached on line: the addresses. */
export function PaperWayPage(props: { readonly places: readonly PlaceToGo[]; readonly backHref: string }) {
  return (
    <Page
      title={texts.paperWay}
      lead={texts.paperWayLead}
      variant="portal"
      back={{ href: props.backHref, text: texts.back }}
    >
      <Places places={props.places} />
    </Page>
  )
}

function Places({ places }: { readonly places: readonly PlaceToGo[] }) {
  const words = useWords()
  return (
    <>
      {places.map(({ name, address, phone }) => (
        <section key={name}>
          <h3>{name}</h3>
          <SummaryList
            rows={[
              { key: texts.address, value: address || words(texts.unknown) },
              { key: texts.phone, value: phone || words(texts.unknown) },
            ]}
          />
        </section>
      ))}
    </>
  )
}
