/** Everything that public pages say of procedures: they change seldom, so one topic serves all. */
export const proceduresTopic = 'cases.procedures'
