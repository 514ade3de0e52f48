import { shown } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { EnrolmentDraw } from '../store/enrolment-draws.ts'
import type { DeskSchoolProps } from './desk-school-props.ts'
import { purposeWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'
import { stratumWords } from './school-page.tsx'

const texts = {
  classes: { vi: 'Xếp lớp bằng bốc thăm', en: 'Draw the classes' },
  classesLead: {
    vi: 'Nam và nữ bốc thăm riêng rồi chia đều vào các lớp. Không ai chọn lớp được.',
    en: 'Girls and boys are drawn apart and dealt evenly to the classes. Nobody can choose a class.',
  },
  source: { vi: 'Con số công khai lấy từ đâu?', en: 'Where does the public number come from?' },
  day: { vi: 'Con số có vào ngày', en: 'The number comes on' },
  dayHint: { vi: 'Phải sau hôm nay.', en: 'After today.' },
  station: { vi: 'Xổ số của tỉnh (nếu dùng xổ số)', en: 'Lottery of which province (if a lottery)' },
  commit: { vi: 'Chốt để bốc thăm', en: 'Commit the draw' },
  waits: { vi: 'Chờ con số lúc', en: 'Waits for the number at' },
  value: { vi: 'Con số công khai', en: 'The public number' },
  valueHint: {
    vi: 'Ghi đúng như nơi công bố. Người thứ hai ghi lại từ nguồn, không nhìn người thứ nhất.',
    en: 'Exactly as its source gave it. The second person types it from the source again.',
  },
  keep: { vi: 'Ghi con số', en: 'Type the number' },
  confirm: { vi: 'Xác nhận và bốc thăm', en: 'Confirm and draw' },
  other: {
    vi: 'Bạn đã ghi con số. Người khác phải ghi lại để xác nhận.',
    en: 'You have typed the number. Somebody else must type it to confirm it.',
  },
  done: { vi: 'Đã công bố kết quả.', en: 'The results are published.' },
}

/** The draw for classes, once the results are public. */
export function Classes(props: DeskSchoolProps) {
  const words = useWords()
  const draws = props.draws.filter(({ purpose }) => purpose === 'classes')
  return (
    <>
      <Notice tone="success">{words(texts.done)}</Notice>
      {props.figures.overQuota > 0 && <Tag tone="danger">{`+${props.figures.overQuota}`}</Tag>}
      {draws.length === 0 && props.mayDecide && (
        <>
          <h3>{words(texts.classes)}</h3>
          <p>{words(texts.classesLead)}</p>
          <CommitForm {...props} purpose="classes" />
        </>
      )}
      {draws.map((draw) =>
        draw.drawn === null ? (
          <ValueForm key={draw.id} {...props} draw={draw} />
        ) : (
          <p key={draw.id}>
            <a href={enrolmentPaths.draw.to({ drawId: draw.id })}>
              {words(purposeWords[draw.purpose])} ({words(stratumWords(draw, props.campaign))})
            </a>
          </p>
        ),
      )}
    </>
  )
}

/** Committing to a draw: for which number it waits. */
export function CommitForm(props: DeskSchoolProps & { readonly purpose: EnrolmentDraw['purpose'] }) {
  const { campaign, code, sources, form, requestId, purpose } = props
  const words = useWords()
  return (
    <Form
      action={enrolmentPaths.commit.to({ campaignId: campaign.id, school: code })}
      requestId={requestId}
      hidden={{ viec: purpose }}
    >
      <RadiosField
        name="nguon"
        label={texts.source}
        choices={sources.map(({ code: value, name, explains }) => ({ value, label: name, hint: explains }))}
        {...shown(form, 'nguon', sources[0]?.code)}
      />
      <DateField name="ngay" label={texts.day} hint={texts.dayHint} {...shown(form, 'ngay')} />
      <TextField name="tinh" label={texts.station} width="medium" optional {...shown(form, 'tinh')} />
      <Button>{words(texts.commit)}</Button>
    </Form>
  )
}

/** Typing the number of a draw, or confirming it. */
export function ValueForm(props: DeskSchoolProps & { readonly draw: EnrolmentDraw }) {
  const { campaign, code, draw, form, requestId, personId } = props
  const words = useWords()
  const { language } = usePage()
  const typedByMe = draw.valueBy === personId
  return (
    <>
      <p>
        <a href={enrolmentPaths.draw.to({ drawId: draw.id })}>
          {words(purposeWords[draw.purpose])} ({words(stratumWords(draw, campaign))})
        </a>
        <br />
        {words(texts.waits)} <strong>{formatMoment(language, draw.seedDueAt)}</strong>
      </p>
      {typedByMe && <Notice tone="info">{words(texts.other)}</Notice>}
      {props.mayDraw && !typedByMe && (
        <Form
          action={enrolmentPaths.value.to({ campaignId: campaign.id, school: code, drawId: draw.id })}
          requestId={requestId}
        >
          <TextField
            name={`so-${draw.stratum}`}
            label={texts.value}
            hint={texts.valueHint}
            autocomplete="off"
            {...shown(form, `so-${draw.stratum}`)}
          />
          <Button>{words(draw.value === null ? texts.keep : texts.confirm)}</Button>
        </Form>
      )}
    </>
  )
}
