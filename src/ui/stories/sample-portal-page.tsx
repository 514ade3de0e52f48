import { BarChart } from '../bar-chart/bar-chart.tsx'
import { Card, CardGrid } from '../card/card.tsx'
import { Hero } from '../hero/hero.tsx'
import { LinkButton } from '../link-button/link-button.tsx'
import { Page } from '../page/page.tsx'
import { Progress } from '../progress/progress.tsx'
import { SearchBox } from '../search-box/search-box.tsx'
import { Section } from '../section/section.tsx'
import { Stat } from '../stat/stat.tsx'
import { Tag } from '../tag/tag.tsx'

const dossiers = { vi: 'hồ sơ', en: 'dossiers' }

/** A first page of the portal put together from the components, to judge the whole. */
export function SamplePortalPage() {
  return (
    <Page
      title={{ vi: 'Trang chủ', en: 'Home' }}
      variant="portal"
      width="wide"
      hero={
        <Hero
          title={{
            vi: 'Nhà trường và Phòng Giáo dục đang làm gì cho con em mình?',
            en: 'What are our schools doing for our children?',
          }}
          lead={{
            vi: 'Xem kế hoạch, tiến độ, khoản thu chi; gửi phản ánh và theo dõi câu trả lời. Không cần tài khoản.',
            en: 'See plans, progress and money; send feedback and follow the answer. No account needed.',
          }}
        >
          <SearchBox
            action="/tim"
            label={{ vi: 'Tìm trường, văn bản hoặc thủ tục', en: 'Find a school, a document or a procedure' }}
          />
        </Hero>
      }
    >
      <Section title={{ vi: 'Anh/chị cần gì?', en: 'What do you need?' }}>
        <CardGrid>
          <Card href="/phan-anh/moi" title={{ vi: 'Gửi phản ánh, kiến nghị', en: 'Send feedback' }}>
            <p>Thu tiền ngoài quy định, thái độ phục vụ, cơ sở vật chất: trả lời trong thời hạn luật định.</p>
          </Card>
          <Card href="/tra-cuu" title={{ vi: 'Tra cứu hồ sơ của tôi', en: 'Follow my dossier' }}>
            <p>Nhập mã trên giấy hẹn để biết hồ sơ đang ở đâu và bao giờ có kết quả.</p>
          </Card>
          <Card
            href="/cong-khai"
            title={{ vi: 'Xem công khai của trường', en: "See a school's disclosures" }}
          >
            <p>Khoản thu, tài trợ, tuyển sinh, kết quả kiểm tra của từng trường.</p>
          </Card>
        </CardGrid>
      </Section>
      <Section
        title={{ vi: 'Quý III năm 2024', en: 'Third quarter of 2024' }}
        lead={{
          vi: 'Tính từ hồ sơ thật, cập nhật mỗi khi có thay đổi.',
          en: 'Computed from real records, whenever they change.',
        }}
      >
        <CardGrid narrow>
          <Stat
            label={{ vi: 'Hồ sơ trả đúng hẹn', en: 'Dossiers returned on time' }}
            figure={{ kind: 'share', numerator: 412, denominator: 431, of: dossiers }}
            definitionHref="/chi-so/ho-so-dung-hen"
            recordsHref="/ho-so"
          />
          <Stat
            label={{ vi: 'Phản ánh được trả lời', en: 'Feedback answered' }}
            figure={{
              kind: 'share',
              numerator: 51,
              denominator: 56,
              of: { vi: 'phản ánh', en: 'items of feedback' },
            }}
            definitionHref="/chi-so/phan-anh"
          />
          <Stat
            label={{ vi: 'Khoản đóng góp đã công khai', en: 'Donations published' }}
            figure={null}
            definitionHref="/chi-so/dong-gop"
          />
        </CardGrid>
      </Section>
      <Section
        title={{ vi: 'Kế hoạch đang thực hiện', en: 'Plans in progress' }}
        actions={
          <LinkButton href="/ke-hoach" variant="quiet">
            Tất cả kế hoạch
          </LinkButton>
        }
      >
        <Card
          href="/ke-hoach/2024"
          eyebrow="Kế hoạch số 125/KH-PGDĐT · 05/06/2024"
          title="Nâng cao Chỉ số Hiệu quả quản trị và Hành chính công (PAPI) của ngành Giáo dục thành phố Tân An năm 2024"
          aside={<Tag tone="info">{{ vi: 'Đang thực hiện', en: 'In progress' }}</Tag>}
        >
          <Progress
            label={{ vi: '82 cam kết trong 8 lĩnh vực', en: '82 commitments in 8 areas' }}
            done={47}
            total={82}
            unit={{ vi: 'có bằng chứng', en: 'with evidence' }}
          />
        </Card>
      </Section>
      <BarChart
        title={{ vi: 'Cam kết có bằng chứng theo lĩnh vực', en: 'Commitments with evidence by area' }}
        unit="%"
        categoryTitle={{ vi: 'Lĩnh vực', en: 'Area' }}
        max={100}
        bars={[
          { category: { vi: 'Tham gia của người dân', en: 'Participation' }, value: 60 },
          { category: { vi: 'Công khai, minh bạch', en: 'Transparency' }, value: 83.3 },
          { category: { vi: 'Trách nhiệm giải trình với người dân', en: 'Accountability' }, value: 40 },
          { category: { vi: 'Quản trị điện tử', en: 'E-governance' }, value: null },
        ]}
      />
    </Page>
  )
}
