import type { ComponentChildren } from 'preact'
import { nothingTyped, shown, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import {
  type PersonalDataKind,
  personalDataKinds,
  personalDataWords,
} from '../domain/personal-data/finding.ts'
import { isInPreparation } from '../domain/templates/draft.ts'
import { mustBeAnswered } from './look-through.ts'
import type { OpenDraft } from './open-draft.ts'
import { publishPaths } from './paths.ts'

const texts = {
  title: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  lead: {
    vi: 'Mỗi mục: che đi, hoặc ghi vì sao được công khai.',
    en: 'Mask each, or say why it may be public.',
  },
  none: { vi: 'Không thấy dữ liệu cá nhân phải che.', en: 'No personal data to be masked were found.' },
  maskAll: { vi: 'Che tất cả', en: 'Mask all' },
  mask: { vi: 'Che', en: 'Mask' },
  why: { vi: 'Vì sao được công khai?', en: 'Why may it be public?' },
  keep: { vi: 'Giữ công khai, có lý do', en: 'Keep it public, with this reason' },
  others: { vi: 'Xem thêm: thường được công khai', en: 'More: usually public' },
  because: (reason: string): Words => ({ vi: `Được công khai: ${reason}`, en: `May be public: ${reason}` }),
  becomes: { vi: 'che thành', en: 'becomes' },
  inFile: (name: string): Words => ({ vi: `Trong tệp ${name}`, en: `In the file ${name}` }),
  replace: {
    vi: 'Không che được trong tệp: che trong tệp gốc rồi thay tệp, hoặc ghi lý do.',
    en: 'Nothing can be masked inside a file: mask it in the original and replace the file, or give a reason.',
  },
  count: (count: number): Words => ({ vi: `${count} chỗ`, en: `${count} places` }),
}

/** What in a draft may point at a person, with what can be done about it. */
export function Findings({ opened, form }: { readonly opened: OpenDraft; readonly form: TypedForm }) {
  const { looked, draft } = opened
  const words = useWords()
  const open = looked.groups.filter(({ found, reason }) => mustBeAnswered(found) && reason === undefined)
  const openInFiles = looked.inFiles.filter(
    ({ found, reason }) => found.confidence !== 'low' && reason === undefined,
  )
  const settled = [
    ...looked.groups
      .filter((group) => !open.includes(group))
      .map(({ found, reason }) => ({
        key: found.key,
        kind: personalDataWords[found.kind],
        where: found.label,
        samples: found.samples.map(({ text }) => text),
        reason: reason ?? found.allowedBy,
        explanation: found.reason,
      })),
    ...looked.inFiles
      .filter((one) => !openInFiles.includes(one))
      .map(({ file, found, reason }) => ({
        key: `${file.id}:${found.kind}`,
        kind: kindWords(found.kind),
        where: texts.inFile(file.name),
        samples: found.samples,
        reason: reason ?? null,
        explanation: undefined,
      })),
  ]
  if (!isInPreparation(draft) && settled.length === 0) return null
  return (
    <Section title={texts.title} lead={open.length + openInFiles.length > 0 ? texts.lead : undefined}>
      {open.length + openInFiles.length === 0 && (
        <Notice tone="success">
          <p>{words(texts.none)}</p>
        </Notice>
      )}
      {open.length > 1 && (
        <JudgeForm opened={opened} name="">
          <Button name="viec" value="che-het">
            {words(texts.maskAll)}
          </Button>
        </JudgeForm>
      )}
      {open.map(({ found }) => (
        <Card
          key={found.key}
          headingLevel={3}
          title={personalDataWords[found.kind]}
          eyebrow={found.label}
          aside={words(texts.count(found.count))}
          tone="warning"
        >
          <p>{words(found.reason)}</p>
          <ul>
            {found.samples.map(({ text, masked }, index) => (
              <li key={String(index)}>
                <strong>{text}</strong> {words(texts.becomes)} {masked}
              </li>
            ))}
          </ul>
          <JudgeForm opened={opened} name={found.key}>
            <Button name="viec" value="che" small about={words(personalDataWords[found.kind])}>
              {words(texts.mask)}
            </Button>
          </JudgeForm>
          <KeepForm opened={opened} name={found.key} form={form} />
        </Card>
      ))}
      {openInFiles.map(({ file, found }) => (
        <Card
          key={`${file.id}:${found.kind}`}
          headingLevel={3}
          title={kindWords(found.kind)}
          eyebrow={texts.inFile(file.name)}
          aside={words(texts.count(found.count))}
          tone="warning"
        >
          <p>{found.samples.join('; ')}</p>
          <p>{words(texts.replace)}</p>
          <KeepForm opened={opened} name={`${file.id}:${found.kind}`} form={form} />
        </Card>
      ))}
      {settled.length > 0 && (
        <Details summary={texts.others}>
          <ul>
            {settled.map(({ key, kind, where, samples, reason, explanation }) => (
              <li key={key}>
                {words(kind)} ({words(where)}): {samples.join('; ')}.{' '}
                {reason === null ? explanation && words(explanation) : words(texts.because(reason))}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

function KeepForm({
  opened,
  name,
  form,
}: {
  readonly opened: OpenDraft
  readonly name: string
  readonly form: TypedForm
}) {
  const words = useWords()
  const isThis = form.typed.khoa === name
  const { value, error } = shown(isThis ? form : nothingTyped, `lyDo.${name}`)
  return (
    <Details summary={texts.keep} open={error !== undefined}>
      <JudgeForm opened={opened} name={name}>
        <TextField name={`lyDo.${name}`} label={texts.why} value={value} error={error} />
        <ButtonRow>
          <Button name="viec" value="ly-do" variant="secondary" small>
            {words(texts.keep)}
          </Button>
        </ButtonRow>
      </JudgeForm>
    </Details>
  )
}

function JudgeForm({
  opened,
  name,
  children,
}: {
  readonly opened: OpenDraft
  readonly name: string
  readonly children: ComponentChildren
}) {
  return (
    <Form
      action={publishPaths.judge.to({ draftId: opened.draft.id })}
      requestId={crypto.randomUUID()}
      hidden={{ khoa: name }}
    >
      {children}
    </Form>
  )
}

function kindWords(kind: string): Words {
  const known: PersonalDataKind | undefined = personalDataKinds.find((one) => one === kind)
  return known === undefined ? { vi: kind, en: kind } : personalDataWords[known]
}
