/** Everything that public pages say of units: there are few changes, so one topic serves all. */
export const unitsTopic = 'organisations.units'
