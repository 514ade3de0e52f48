/** Papers that documents are laid out for; each has its measures in content/forms. */
export const paperSizes = ['A4', 'A5'] as const
export type PaperSize = (typeof paperSizes)[number]
