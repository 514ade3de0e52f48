import type { CaseKind } from '../case-type.ts'

/** What a person may come to the door with. */
export const doorMatters = ['danger', 'wrong', 'my-right', 'proposal', 'ask'] as const
export type DoorMatter = (typeof doorMatters)[number]

/** The second question, for each first answer that needs one. */
export const doorWishes = {
  wrong: ['put-right', 'punish'],
  'my-right': ['decide', 'put-right'],
  ask: ['answer', 'papers'],
} as const satisfies Partial<Record<DoorMatter, readonly string[]>>
export type DoorWish = 'put-right' | 'punish' | 'decide' | 'answer' | 'papers'

/** Whom it is about; who that is never gets it. `second`: it was decided once already. */
export const doorConcerns = ['work', 'head', 'second'] as const
export type DoorConcern = (typeof doorConcerns)[number]

export interface DoorAnswers {
  readonly matter?: DoorMatter | undefined
  readonly wish?: DoorWish | undefined
  /** The unit that it is about; `elsewhere` when it has nothing to do with education. */
  readonly unit?: string | undefined
  readonly concern?: DoorConcern | undefined
}

export const elsewhere = 'noi-khac'

/** Kinds of case that the door leads to. */
export const doorKinds = [
  'feedback',
  'petition',
  'complaint',
  'information-request',
  'question',
  'incident',
] as const satisfies readonly CaseKind[]
export type DoorKind = (typeof doorKinds)[number]

/** What comes next for somebody at the door: a question, a form, or an honest word on another way. */
export type DoorStep =
  | { readonly step: 'matter' }
  | { readonly step: 'wish'; readonly matter: keyof typeof doorWishes }
  | { readonly step: 'unit'; readonly kind: DoorKind }
  | { readonly step: 'concern'; readonly kind: DoorKind; readonly concerns: readonly DoorConcern[] }
  | { readonly step: 'form'; readonly kind: DoorKind; readonly unit: string; readonly concern: DoorConcern }
  /** A person is to be punished: a denunciation, which has its own protected way. */
  | { readonly step: 'denunciation'; readonly unit: string | undefined }
  | { readonly step: 'elsewhere' }

/** At most four questions: the matter, the wish, the place, and whom it is about. */
export function doorStep({ matter, wish, unit, concern }: DoorAnswers): DoorStep {
  if (matter === undefined) return { step: 'matter' }
  if (asksForWish(matter) && !isWishOf(matter, wish)) return { step: 'wish', matter }
  if (wish === 'punish') return { step: 'denunciation', unit }
  const kind = kindOf(matter, wish)
  if (unit === undefined) return { step: 'unit', kind }
  if (unit === elsewhere) return { step: 'elsewhere' }
  const concerns = concernsOf(kind)
  if (concern !== undefined && concerns.includes(concern)) return { step: 'form', kind, unit, concern }
  return concerns.length === 1
    ? { step: 'form', kind, unit, concern: 'work' }
    : { step: 'concern', kind, concerns }
}

/** Of whom it is asked whether they are concerned: where somebody could have to judge themselves. */
export function concernsOf(kind: DoorKind): readonly DoorConcern[] {
  if (kind === 'complaint') return doorConcerns
  return kind === 'feedback' || kind === 'incident' ? ['work', 'head'] : ['work']
}

function asksForWish(matter: DoorMatter): matter is keyof typeof doorWishes {
  return Object.hasOwn(doorWishes, matter)
}

function isWishOf(matter: keyof typeof doorWishes, wish: DoorWish | undefined): boolean {
  const known: readonly string[] = doorWishes[matter]
  return wish !== undefined && known.includes(wish)
}

function kindOf(matter: DoorMatter, wish: DoorWish | undefined): DoorKind {
  switch (matter) {
    case 'danger':
      return 'incident'
    case 'wrong':
      return 'feedback'
    case 'my-right':
      return wish === 'decide' ? 'complaint' : 'feedback'
    case 'proposal':
      return 'petition'
    case 'ask':
      return wish === 'papers' ? 'information-request' : 'question'
  }
}
