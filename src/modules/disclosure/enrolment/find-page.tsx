import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import { type Campaign, levelWords, type Phase } from '../domain/enrolment/campaign.ts'
import { doors } from './doors.ts'
import { zoneWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'

export interface FindProps {
  readonly campaign: Campaign
  readonly phase: Phase
  readonly typed: string
  readonly areas: readonly {
    readonly id: string
    readonly ward: string
    readonly name: string
    readonly schools: readonly { readonly code: string; readonly name: string; readonly order: number }[]
  }[]
}

const texts = {
  title: { vi: 'Con tôi học trường nào?', en: 'Which school is my child’s?' },
  lead: {
    vi: 'Gõ tên đường, khu phố hoặc ấp nơi gia đình ở; không cần bỏ dấu.',
    en: 'Type your street, residential group or hamlet; accents do not matter.',
  },
  label: { vi: 'Tên đường, khu phố hoặc ấp', en: 'Street, residential group or hamlet' },
  none: {
    vi: 'Không có nơi nào mang tên này trong kế hoạch',
    en: 'The plan names no such place',
  },
  ask: {
    vi: 'Thử gõ ít chữ hơn. Nếu vẫn không có, kế hoạch có thể thiếu: hãy phản ánh để phòng trả lời.',
    en: 'Try fewer words. If it still is not there, the plan may have forgotten it: tell the office.',
  },
  tell: { vi: 'Phản ánh', en: 'Tell the office' },
  apply: { vi: 'Nộp hồ sơ vào trường này', en: 'Apply to this school' },
}

/** Finds the schools of an address. */
export function FindPage({ campaign, phase, typed, areas }: FindProps) {
  const words = useWords()
  const { id: campaignId } = campaign
  return (
    <Page
      title={texts.title}
      eyebrow={`${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      lead={texts.lead}
      back={{ href: enrolmentPaths.campaign.to({ campaignId }) }}
    >
      <SearchBox
        action={enrolmentPaths.find.to({ campaignId })}
        label={texts.label}
        name="tim"
        value={typed}
      />
      {typed !== '' && areas.length === 0 && (
        <EmptyState
          title={texts.none}
          action={
            <LinkButton href={doors.any} variant="secondary">
              {words(texts.tell)}
            </LinkButton>
          }
        >
          <p>{words(texts.ask)}</p>
        </EmptyState>
      )}
      {areas.map(({ id, ward, name, schools }) => (
        <Card key={id} title={name} eyebrow={ward} headingLevel={2}>
          <ul class="govuk-list">
            {schools.map((school) => (
              <li key={school.code}>
                <strong>{words(zoneWords(school.order))}:</strong>{' '}
                <a href={enrolmentPaths.school.to({ campaignId, school: school.code })}>{school.name}</a>
                {phase === 'open' && (
                  <ButtonRow>
                    <LinkButton
                      href={enrolmentPaths.apply.to({ campaignId }, { truong: school.code, noi: id })}
                      small
                    >
                      {words(texts.apply)}
                    </LinkButton>
                  </ButtonRow>
                )}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </Page>
  )
}
