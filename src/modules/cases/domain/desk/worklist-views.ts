/** The lists in which staff find their cases. */
export const worklistViews = ['mine', 'nobodys', 'unit', 'overdue', 'ended'] as const
export type WorklistView = (typeof worklistViews)[number]
