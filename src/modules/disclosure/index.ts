/** Disclosure: what offices and schools must make public, and what they did. */
export { bookExample } from './books/book-example.ts'
export { unitBooksSection } from './books/unit-books.tsx'
export {
  PublicationRefused,
  type PublishedVersion,
  type PublishWish,
  publish,
  withdraw,
} from './conduct/publish.ts'
export type { DisclosureDependencies } from './dependencies.ts'
export { donationExample } from './donations/example.ts'
export { unitDonationsSection } from './donations/unit-donations.tsx'
export { enrolmentDecisionTold } from './enrolment/decision-told.ts'
export { enrolmentExample } from './enrolment/example/enrolment-example.ts'
export { type Published, published } from './events.ts'
export { feeExample } from './fees/fee-example.ts'
export { noteCollectionCase } from './fees/note-collection-case.ts'
export { unitFeesSection } from './fees/unit-fees.tsx'
export { disclosureLogSources } from './log-sources.ts'
export { disclosureIndicatorsOf, disclosureModule } from './module.ts'
export { obligationExample } from './obligations/example/obligation-example.ts'
export { noteInspectionConcluded } from './obligations/reactions.ts'
export { unitDutiesSection } from './obligations/unit-duties.tsx'
export { disclosureDatasets } from './open-data/index.ts'
export { unitDisclosureSection } from './portal/unit-disclosure.tsx'
export { publishExample } from './publish/publish-example.ts'
export { recruitmentExample } from './recruitment/recruitment-example.ts'
export { registerExample } from './registers/register-example.ts'
export { unitRegistersSection } from './registers/unit-registers.tsx'
export { publicationsTopic, publicationTopic, unitPublicationsTopic } from './topics.ts'
