import { Details } from '../../../ui/details/details.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section as UiSection } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Commitment, dimensions, isPromise, type PlanBody, type Section } from '../domain/plan.ts'
import { type Evidence, EvidenceList } from '../evidence.tsx'
import type { DimensionNames } from '../plan-words.ts'

const texts = {
  dimensions: { vi: 'Cam kết theo lĩnh vực PAPI', en: 'Commitments by PAPI dimension' },
  count: (count: number) => ({ vi: `${count} cam kết`, en: `${count} commitments` }),
  contents: { vi: 'Mục lục', en: 'Contents' },
  tasks: { vi: 'Phân công nhiệm vụ', en: 'Tasks' },
  other: { vi: 'Nội dung khác', en: 'Further commitments' },
  evidence: (count: number) => ({ vi: `Minh chứng: ${count} chỉ số`, en: `Evidence: ${count} figures` }),
  noEvidence: { vi: 'Chưa chọn chỉ số minh chứng', en: 'No evidence chosen yet' },
  permalink: { vi: 'Liên kết đến cam kết này', en: 'Link to this commitment' },
}

/** `II.3.a` as a place on the page. */
function sectionAnchor({ marker }: Section): string {
  return `muc-${marker.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
}
function depthOf({ marker }: Section): number {
  return marker.split('.').length
}

/** How many commitments the plan makes in each dimension, with the way to the first of them. */
export function PlanDimensions({
  body,
  dimensionNames,
}: {
  readonly body: PlanBody
  readonly dimensionNames: DimensionNames
}) {
  const byDimension = Map.groupBy(body.commitments.filter(isPromise), ({ dimension }) => dimension)
  const shown = dimensions.flatMap((code) => {
    const commitments = byDimension.get(code) ?? []
    const [first] = commitments
    return first === undefined ? [] : [{ code, first, count: commitments.length }]
  })
  const words = useWords()
  if (shown.length === 0) return null
  return (
    <UiSection title={texts.dimensions}>
      <ul>
        {shown.map(({ code, first, count }) => (
          <li key={code}>
            <a href={`#cam-ket-${first.id}`}>{words(dimensionNames[code])}</a>: {words(texts.count(count))}
          </li>
        ))}
      </ul>
    </UiSection>
  )
}

/** The headings as links, indented as they stand. */
export function PlanContents({ body, hasTasks }: { readonly body: PlanBody; readonly hasTasks: boolean }) {
  const words = useWords()
  if (body.sections.length < 2) return null
  return (
    <Details summary={texts.contents}>
      <nav aria-label={words(texts.contents)}>
        <ContentsLevel sections={body.sections} depth={1} />
        {hasTasks && (
          <p>
            <a href="#nhiem-vu">{words(texts.tasks)}</a>
          </p>
        )}
      </nav>
    </Details>
  )
}

/** A list of the headings of one depth, each with those below it. */
function ContentsLevel({
  sections,
  depth,
}: {
  readonly sections: readonly Section[]
  readonly depth: number
}) {
  const groups: { readonly section: Section; readonly below: Section[] }[] = []
  for (const section of sections) {
    const last = groups.at(-1)
    if (last !== undefined && depthOf(section) > depthOf(last.section)) last.below.push(section)
    else groups.push({ section, below: [] })
  }
  return (
    <ul lang="vi">
      {groups.map(({ section, below }) => (
        <li key={section.id}>
          <a href={`#${sectionAnchor(section)}`}>
            {lastMarker(section)} {section.heading}
          </a>
          {below.length > 0 && <ContentsLevel sections={below} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

/** The number as it is printed before the heading: `II.`, `3.`, `a)`. */
function lastMarker({ marker }: Section): string {
  const last = marker.split('.').at(-1) ?? marker
  return /^\p{Ll}$/u.test(last) ? `${last})` : `${last}.`
}

/** All that the plan says, under its headings. */
export function PlanSections({
  body,
  dimensionNames,
  evidenceOf,
}: {
  readonly body: PlanBody
  readonly dimensionNames: DimensionNames
  readonly evidenceOf: ReadonlyMap<string, readonly Evidence[]>
}) {
  const words = useWords()
  const shown = body.commitments.filter(({ removed }) => !removed)
  const bySection = Map.groupBy(shown, ({ sectionId }) => sectionId)
  const outside = bySection.get(null) ?? []
  const list = (commitments: readonly Commitment[], section: Section | undefined) => (
    <CommitmentList
      commitments={commitments}
      section={section}
      dimensionNames={dimensionNames}
      evidenceOf={evidenceOf}
    />
  )
  return (
    <>
      {body.sections.map((section) => (
        <section key={section.id} id={sectionAnchor(section)}>
          <SectionHeading section={section} />
          {section.dimension !== null && (
            <p>
              <Tag tone="info">{dimensionNames[section.dimension]}</Tag>
            </p>
          )}
          {list(bySection.get(section.id) ?? [], section)}
        </section>
      ))}
      {outside.length > 0 && (
        <section>
          {body.sections.length > 0 && <h2>{words(texts.other)}</h2>}
          {list(outside, undefined)}
        </section>
      )}
    </>
  )
}

function SectionHeading({ section }: { readonly section: Section }) {
  const text = `${lastMarker(section)} ${section.heading}`
  const depth = depthOf(section)
  if (depth === 1) return <h2 lang="vi">{text}</h2>
  return depth === 2 ? <h3 lang="vi">{text}</h3> : <h4 lang="vi">{text}</h4>
}

function CommitmentList({
  commitments,
  section,
  dimensionNames,
  evidenceOf,
}: {
  readonly commitments: readonly Commitment[]
  readonly section: Section | undefined
  readonly dimensionNames: DimensionNames
  readonly evidenceOf: ReadonlyMap<string, readonly Evidence[]>
}) {
  const words = useWords()
  if (commitments.length === 0) return null
  return (
    <ol>
      {commitments.map(({ id, text, kind, dimension }) => {
        const evidence = evidenceOf.get(id) ?? []
        return (
          <li key={id} id={`cam-ket-${id}`}>
            <p lang="vi">{text}</p>
            {dimension !== null && dimension !== section?.dimension && (
              <p>
                <Tag tone="info">{dimensionNames[dimension]}</Tag>
              </p>
            )}
            {kind !== 'purpose' &&
              (evidence.length === 0 ? (
                <p>
                  <small>{words(texts.noEvidence)}</small>
                </p>
              ) : (
                <Details summary={texts.evidence(evidence.length)}>
                  <EvidenceList evidence={evidence} />
                </Details>
              ))}
          </li>
        )
      })}
    </ol>
  )
}
