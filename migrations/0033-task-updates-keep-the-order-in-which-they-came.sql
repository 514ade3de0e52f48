-- Two updates of a task may be made in the same millisecond; the state is folded from them in the order of arrival.
alter table plan.task_update add column sequence bigint generated always as identity;
comment on column plan.task_update.sequence is 'Tells apart, in the order in which they came, updates of one task that were made at the same moment.';
