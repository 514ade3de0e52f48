import type { ComponentChildren } from 'preact'
import type { Words } from '../../platform/i18n/words.ts'

/** What an example shows of its component. */
export const exampleKinds = ['usual', 'variant', 'empty', 'long', 'hostile'] as const
export type ExampleKind = (typeof exampleKinds)[number]

export interface Example {
  readonly kind: ExampleKind
  readonly render: () => ComponentChildren
}

/** The examples of one component: its stories, its accessibility check and its HTML-validity check. */
export interface ComponentExamples {
  /** Name of the component's folder. */
  readonly id: string
  readonly title: Words
  readonly examples: readonly Example[]
}
