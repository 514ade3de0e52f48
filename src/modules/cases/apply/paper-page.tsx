import type { DossierPart } from '../../../platform/content/schema/procedure.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { DraftPaper, PaperWay } from '../domain/apply/apply-draft.ts'
import { isShownLater } from '../domain/apply/paper-ways.ts'
import { paperDetails } from '../procedures/procedure-words.ts'
import { ApplyFrame, stepAddresses } from './apply-frame.tsx'
import { commonWords, originalLaterWords, wayWords } from './apply-words.ts'
import type { OpenDraft } from './open-draft.ts'
import { applyPaths } from './paths.ts'

export interface PaperPageProps {
  readonly opened: Pick<OpenDraft, 'version' | 'unitName'>
  readonly place: number
  readonly part: DossierPart
  readonly ways: readonly PaperWay[]
  readonly paper: DraftPaper | undefined
  readonly chosen: string | undefined
  readonly problems: readonly FieldProblem[]
  readonly requestId: string
}

const texts = {
  needed: { vi: 'Cần', en: 'Needed' },
  only: { vi: 'Chỉ khi', en: 'Only when' },
  form: { vi: 'Theo', en: 'On' },
  how: { vi: 'Bạn nộp giấy này bằng cách nào?', en: 'How do you hand in this paper?' },
  files: { vi: 'Ảnh hoặc tệp', en: 'Photographs or files' },
  filesHint: {
    vi: 'Nhiều trang thì chọn nhiều ảnh. Ảnh hoặc PDF, mỗi tệp tối đa 10 MB. Chụp đủ bốn góc, đọc được chữ.',
    en: 'Choose several pictures for several pages. Pictures or PDF, 10 MB each. All four corners, readable.',
  },
  kept: { vi: 'Đã gửi lên', en: 'Sent' },
  keptHint: { vi: 'Bỏ dấu chọn để xóa.', en: 'Untick to remove.' },
  see: { vi: 'Xem', en: 'See' },
  scanAwaited: {
    vi: 'đã nhận, đang chờ kiểm tra vi-rút. Bạn vẫn nộp hồ sơ được; tệp mở ra được sau khi kiểm tra xong.',
    en: 'received, waiting to be checked for viruses. You can hand in the dossier; the file opens once it was checked.',
  },
  more: { vi: 'Lưu và thêm trang nữa', en: 'Save and add pages' },
}

/** One paper: photographed in as many pages as it has, or handed in another way. */
export function PaperPage(props: PaperPageProps) {
  const { opened, place, part, ways, paper, chosen, problems, requestId } = props
  const words = useWords()
  const details = paperDetails(part)
  const files = paper?.files ?? []
  return (
    <ApplyFrame step="papers" opened={opened} title={part.name} back={stepAddresses.papers} errors={problems}>
      {details.vi !== '' && (
        <p>
          {words(texts.needed)}: {words(details)}
        </p>
      )}
      {part.when !== undefined && (
        <p>
          {words(texts.only)}: {part.when}
        </p>
      )}
      {part.form !== undefined && (
        <p>
          {words(texts.form)}: {part.form}
        </p>
      )}
      <Form action={applyPaths.paper.to({ place: String(place) })} requestId={requestId} withFiles>
        <RadiosField
          name="cach"
          label={texts.how}
          choices={ways.map((way) => ({
            value: way,
            label: wayWords[way],
            ...(way === 'upload' && isShownLater(part) && { hint: originalLaterWords }),
          }))}
          value={chosen ?? paper?.way ?? (ways.includes('declared') ? 'declared' : 'upload')}
          error={errorOf(problems, 'cach')}
        />
        {files.length > 0 && (
          <>
            <CheckboxesField
              name="giuLai"
              label={texts.kept}
              hint={texts.keptHint}
              choices={files.map(({ id, name }) => ({ value: id, label: name }))}
              values={files.map(({ id }) => id)}
            />
            <ul>
              {files.map(({ id, name, scanAwaited }) => (
                <li key={id}>
                  {scanAwaited ? (
                    <>
                      {name}: {words(texts.scanAwaited)}
                    </>
                  ) : (
                    <a href={applyPaths.paperFile.to({ place: String(place), fileId: id })}>
                      {words(texts.see)} {name}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        <FileField
          name="tep"
          label={texts.files}
          hint={texts.filesHint}
          accept="image/*,.pdf,.docx"
          multiple
          optional={files.length > 0 || ways.length > 1}
          error={errorOf(problems, 'tep')}
        />
        <ButtonRow>
          <Button>{words(commonWords.next)}</Button>
          <Button variant="secondary" name="hanhDong" value="them">
            {words(texts.more)}
          </Button>
        </ButtonRow>
      </Form>
    </ApplyFrame>
  )
}
