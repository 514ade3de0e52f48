import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { BlockPart, BlockUse } from '../domain/draft.ts'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import type { SourceBlock } from '../reading/index.ts'

const texts = {
  part: {
    commitment: { vi: 'Cam kết', en: 'Commitment' },
    purpose: { vi: 'Mục đích, yêu cầu', en: 'Purpose' },
    heading: { vi: 'Đề mục', en: 'Heading' },
    task: { vi: 'Nhiệm vụ', en: 'Task' },
    removed: { vi: 'Đã bỏ', en: 'Left out' },
    metadata: { vi: 'Thể thức văn bản', en: 'Form of the document' },
    'set-aside': { vi: 'Không phải nội dung', en: 'Set aside' },
    loose: { vi: 'Chưa đưa vào kế hoạch', en: 'Not yet in the plan' },
  } satisfies Record<BlockPart, { vi: string; en: string }>,
  take: { vi: 'Đưa vào kế hoạch', en: 'Take into the plan' },
  aside: { vi: 'Không phải nội dung kế hoạch', en: 'Set aside' },
  back: { vi: 'Xét lại', en: 'Look again' },
  passage: { vi: 'đoạn', en: 'passage' },
}

/** Place of a block on the page, for links to it. */
export function blockAnchor(block: number): string {
  return `doan-${block}`
}
/** Place of what was read, for links from the document. */
export function itemAnchor(id: string): string {
  return `muc-${id}`
}

/** The document as it was read, each passage with what it became. */
export function DocumentPane({
  plan,
  blocks,
  uses,
}: {
  readonly plan: Plan
  readonly blocks: readonly SourceBlock[]
  readonly uses: readonly BlockUse[]
}) {
  return (
    <>
      {blocks.map((block) => (
        <Passage key={block.index} plan={plan} block={block} use={uses[block.index]} />
      ))}
    </>
  )
}

function Passage({
  plan,
  block,
  use,
}: {
  readonly plan: Plan
  readonly block: SourceBlock
  readonly use: BlockUse | undefined
}) {
  const words = useWords()
  const part = use?.part ?? 'loose'
  const [first] = use?.ids ?? []
  if (part === 'loose') return <LoosePassage plan={plan} block={block} />
  return (
    <p id={blockAnchor(block.index)} lang="vi">
      {block.text}{' '}
      {first === undefined ? (
        <small>({words(texts.part[part])})</small>
      ) : (
        <a href={`#${itemAnchor(first)}`}>
          <small>{words(texts.part[part])} →</small>
        </a>
      )}
      {part === 'set-aside' && <MarkForm plan={plan} block={block} mark="" />}
    </p>
  )
}

function LoosePassage({ plan, block }: { readonly plan: Plan; readonly block: SourceBlock }) {
  const words = useWords()
  const take = planPaths.confirmCommitmentNew.to({ planId: plan.id }, { doan: String(block.index) })
  return (
    <div id={blockAnchor(block.index)}>
      <Card title={texts.part.loose} tone="warning" headingLevel={3}>
        <p lang="vi">{block.text}</p>
        <ButtonRow>
          <LinkButton
            href={take}
            small
            variant="secondary"
            about={`${words(texts.passage)} ${block.index + 1}`}
          >
            {words(texts.take)}
          </LinkButton>
          <MarkForm plan={plan} block={block} mark="set-aside" />
        </ButtonRow>
      </Card>
    </div>
  )
}

/** One button that sets a passage aside or takes it back. */
function MarkForm({
  plan,
  block,
  mark,
}: {
  readonly plan: Plan
  readonly block: SourceBlock
  readonly mark: 'set-aside' | ''
}) {
  const words = useWords()
  return (
    <Form
      action={planPaths.confirmBlock.to({ planId: plan.id })}
      hidden={{ phienBan: String(plan.version), doan: String(block.index), dau: mark }}
    >
      <Button small variant="quiet" about={`${words(texts.passage)} ${block.index + 1}`}>
        {words(mark === '' ? texts.back : texts.aside)}
      </Button>
    </Form>
  )
}
