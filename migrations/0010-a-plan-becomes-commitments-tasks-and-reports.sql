-- A plan from its document to the reports: who promised what, who does it by when, what came of it.
create schema plan;
comment on schema plan is 'Plans, their commitments and tasks, the schools'' own versions, the work and the reports.';
grant usage on schema plan to minhbach_app;

create table plan.plan (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  year integer not null check (year between 2000 and 2100),
  title text not null check (length(title) between 1 and 1000),
  number text,
  symbol text,
  place text,
  document_date text check (document_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  parent_body text,
  issuing_body text,
  legal_bases jsonb not null default '[]',
  recipients jsonb not null default '[]',
  signatory jsonb,
  state text not null default 'draft' check (state in ('draft', 'issued', 'replaced', 'closed')),
  derived_from_id uuid references plan.plan,
  previous_plan_id uuid references plan.plan,
  previous_relation text check (previous_relation in ('amends', 'follows')),
  report_due_on date,
  report_to_id uuid references organisations.unit,
  document_public boolean not null default false,
  confirmed_at timestamptz,
  confirmed_by uuid references organisations.person,
  issued_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  example boolean not null default false,
  check ((previous_plan_id is null) = (previous_relation is null)),
  check ((state = 'draft') = (issued_at is null))
);
create index plan_unit on plan.plan (unit_id, year);
create unique index plan_one_version_for_a_unit on plan.plan (derived_from_id, unit_id) where derived_from_id is not null;
create index plan_previous on plan.plan (previous_plan_id);
comment on table plan.plan is 'A plan of a unit. derived_from_id: the office''s plan that a school carries out in its own version; previous_plan_id: the plan that it amends or follows; document_public: whether anybody may have the file it was read from; confirmed_at: when a person said that the reading is right; report_due_on, report_to_id: by when and to whom those who carry it out report.';

create table plan.source_document (
  plan_id uuid primary key references plan.plan,
  file_id uuid not null references platform.file,
  blocks jsonb not null,
  reading jsonb not null,
  read_at timestamptz not null default clock_timestamp()
);
comment on table plan.source_document is 'The document that a plan was read from: its text in blocks, and the reading as the machine made it. Never changed.';

create table plan.source_mark (
  plan_id uuid not null references plan.source_document,
  block integer not null check (block >= 0),
  mark text not null check (mark in ('metadata', 'set-aside')),
  primary key (plan_id, block)
);
comment on table plan.source_mark is 'Blocks of the source that are no promise: the head, the recipients and the signature, or what a person set aside. A block that is neither marked here nor named by a section, a commitment or a task is shown as not yet in the plan.';

create table plan.section (
  id uuid primary key,
  plan_id uuid not null references plan.plan,
  marker text not null,
  heading text not null,
  kind text not null check (kind in ('purpose', 'target', 'content', 'implementation')),
  dimension text check (dimension in ('D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8')),
  position integer not null,
  source_blocks integer[] not null default '{}',
  unique (plan_id, position) deferrable initially deferred
);
comment on table plan.section is 'The headings of a plan in their order; marker is the path, as II.3.a. source_blocks: which blocks of the document it was read from.';

create table plan.commitment (
  id uuid primary key,
  plan_id uuid not null references plan.plan,
  section_id uuid references plan.section,
  position integer not null,
  text text not null check (length(text) between 1 and 20000),
  kind text not null check (kind in ('purpose', 'target', 'content', 'implementation')),
  dimension text check (dimension in ('D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8')),
  source_blocks integer[] not null default '{}',
  responsible_id uuid references organisations.person,
  derived_from_id uuid references plan.commitment,
  adaptation text check (adaptation in ('adopted', 'adapted', 'added')),
  adaptation_reason text,
  lineage_id uuid not null,
  removed boolean not null default false,
  check (adaptation <> 'adapted' or length(trim(adaptation_reason)) > 0)
);
create index commitment_plan on plan.commitment (plan_id, position);
create index commitment_derived on plan.commitment (derived_from_id) where derived_from_id is not null;
create index commitment_lineage on plan.commitment (lineage_id);
comment on table plan.commitment is 'One promise of a plan. source_blocks: the blocks of the document that it stands in, several when it was merged. lineage_id stays the same through amendments and years. removed: left out by a person, kept to be restored.';

create table plan.commitment_indicator (
  commitment_id uuid not null references plan.commitment,
  indicator_code text not null,
  state text not null check (state in ('suggested', 'confirmed', 'rejected')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (commitment_id, indicator_code)
);
create index commitment_indicator_code on plan.commitment_indicator (indicator_code);
comment on table plan.commitment_indicator is 'Which figures are the evidence of a commitment: suggested by the mapping, then decided by a person.';

create table plan.task (
  id uuid primary key,
  plan_id uuid not null references plan.plan,
  commitment_id uuid references plan.commitment,
  position integer not null,
  text text not null check (length(text) between 1 and 20000),
  lead_text text not null default '',
  coordinating_text text not null default '',
  time_text text not null default '',
  schedule text not null check (schedule in ('date', 'recurring', 'ongoing', 'on-event', 'unscheduled')),
  due_on date,
  recurrence text,
  lead_unit_id uuid references organisations.unit,
  responsible_id uuid references organisations.person,
  derived_from_id uuid references plan.task,
  source_blocks integer[] not null default '{}',
  lineage_id uuid not null,
  removed boolean not null default false,
  check ((schedule = 'date') = (due_on is not null)),
  check ((schedule = 'recurring') = (recurrence is not null))
);
create index task_plan on plan.task (plan_id, position);
create index task_responsible on plan.task (responsible_id) where responsible_id is not null;
create index task_due on plan.task (due_on) where due_on is not null;
comment on table plan.task is 'A piece of work with a lead and a time, as printed and as understood. recurrence is the value of an RFC 5545 RRULE: FREQ=MONTHLY;BYMONTHDAY=15.';

create table plan.task_coordination (
  task_id uuid not null references plan.task,
  unit_id uuid not null references organisations.unit,
  primary key (task_id, unit_id)
);
comment on table plan.task_coordination is 'The units that help with a task.';

create table plan.task_update (
  id uuid primary key,
  task_id uuid not null references plan.task,
  occurrence_on date,
  kind text not null check (kind in ('started', 'progress', 'comment', 'blocked', 'unblocked', 'done', 'reopened')),
  percent integer check (percent between 0 and 100),
  text text not null default '',
  author_id uuid references organisations.person,
  made_at timestamptz not null default clock_timestamp(),
  check (kind <> 'blocked' or length(trim(text)) > 0),
  check (kind <> 'progress' or percent is not null)
);
create index task_update_task on plan.task_update (task_id, made_at);
create index task_update_made on plan.task_update (made_at);
comment on table plan.task_update is 'What happened with a task; its state is folded from these rows. occurrence_on: which date of a recurring task is meant. Append only.';

create table plan.task_update_file (
  update_id uuid not null references plan.task_update,
  file_id uuid not null references platform.file,
  primary key (update_id, file_id)
);
comment on table plan.task_update_file is 'Files that show the work.';

create table plan.report (
  id uuid primary key,
  plan_id uuid not null references plan.plan,
  unit_id uuid not null references organisations.unit,
  recipient_id uuid not null references organisations.unit,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  state text not null default 'expected' check (state in (
    'expected', 'draft', 'awaiting-approval', 'sent', 'returned', 'accepted')),
  content jsonb not null default '{}',
  version integer not null default 1,
  sent_at timestamptz,
  unique (plan_id, unit_id, period_from, period_to),
  check (period_to >= period_from)
);
create index report_recipient on plan.report (recipient_id, due_on);
create index report_unit on plan.report (unit_id, due_on);
comment on table plan.report is 'A report that a unit owes for a period. state is that of its last action and changes only with one; content is the draft.';

create table plan.report_action (
  id uuid primary key,
  report_id uuid not null references plan.report,
  action text not null check (action in ('start', 'submit', 'send-back', 'send', 'return', 'accept')),
  actor_id uuid references organisations.person,
  reason text not null default '',
  content jsonb,
  made_at timestamptz not null default clock_timestamp(),
  check (action not in ('send-back', 'return') or length(trim(reason)) > 0),
  check ((action = 'send') = (content is not null))
);
create index report_action_report on plan.report_action (report_id, made_at);
comment on table plan.report_action is 'The way of a report; what was sent is kept whole with the sending. Append only.';

create table plan.calendar_feed (
  person_id uuid primary key references organisations.person,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  made_at timestamptz not null default clock_timestamp()
);
comment on table plan.calendar_feed is 'The secret address of a person''s calendar, kept as its SHA-256.';

grant select, insert on all tables in schema plan to minhbach_app;
grant update (
  title, number, symbol, place, document_date, parent_body, issuing_body, legal_bases, recipients, signatory,
  year, state, report_due_on, report_to_id, document_public, confirmed_at, confirmed_by, issued_at, closed_at, version
) on plan.plan to minhbach_app;
grant update (mark), delete on plan.source_mark to minhbach_app;
grant update (heading, kind, dimension, position, marker, source_blocks), delete on plan.section to minhbach_app;
grant update (
  section_id, position, text, kind, dimension, source_blocks, responsible_id, adaptation,
  adaptation_reason, removed
), delete on plan.commitment to minhbach_app;
grant update (state, decided_by, decided_at), delete on plan.commitment_indicator to minhbach_app;
grant update (
  commitment_id, position, text, lead_text, coordinating_text, time_text, schedule, due_on, recurrence,
  lead_unit_id, responsible_id, removed
) on plan.task to minhbach_app;
grant delete on plan.task_coordination to minhbach_app;
grant update (plan_id, period_to, state, content, version, sent_at, due_on) on plan.report to minhbach_app;
grant update (token_hash, made_at), delete on plan.calendar_feed to minhbach_app;

-- What an issued plan promises does not change under the eyes of those who carry it out: an amendment is a new plan.
create function plan.is_issued(asked uuid) returns boolean language sql stable as $$
  select exists (select from plan.plan where id = asked and state <> 'draft')
$$;
comment on function plan.is_issued is 'Whether what a plan promises may no longer change.';

create function plan.refuse_addition_or_removal() returns trigger language plpgsql as $$
begin
  if plan.is_issued(case tg_op when 'DELETE' then old.plan_id else new.plan_id end) then
    raise exception 'an issued plan is amended by a new plan, not changed' using errcode = 'MB001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger issued_section_is_whole before insert or delete on plan.section
  for each row execute function plan.refuse_addition_or_removal();
create trigger issued_commitment_is_whole before insert or delete on plan.commitment
  for each row execute function plan.refuse_addition_or_removal();
create trigger issued_task_is_whole before insert or delete on plan.task
  for each row execute function plan.refuse_addition_or_removal();

create function plan.refuse_change_of_issued_section() returns trigger language plpgsql as $$
begin
  if plan.is_issued(old.plan_id) then
    raise exception 'an issued plan is amended by a new plan, not changed' using errcode = 'MB001';
  end if;
  return new;
end $$;
create trigger issued_section_stays before update on plan.section
  for each row execute function plan.refuse_change_of_issued_section();

create function plan.refuse_change_of_issued_commitment() returns trigger language plpgsql as $$
begin
  if (new.section_id, new.text, new.kind, new.dimension, new.removed, new.position)
      is distinct from (old.section_id, old.text, old.kind, old.dimension, old.removed, old.position)
    and plan.is_issued(old.plan_id) then
    raise exception 'an issued plan is amended by a new plan, not changed' using errcode = 'MB001';
  end if;
  return new;
end $$;
create trigger issued_commitment_stays before update on plan.commitment
  for each row execute function plan.refuse_change_of_issued_commitment();

create function plan.refuse_change_of_issued_task() returns trigger language plpgsql as $$
begin
  if (new.commitment_id, new.text, new.schedule, new.due_on, new.recurrence, new.removed, new.position)
      is distinct from
      (old.commitment_id, old.text, old.schedule, old.due_on, old.recurrence, old.removed, old.position)
    and plan.is_issued(old.plan_id) then
    raise exception 'an issued plan is amended by a new plan, not changed' using errcode = 'MB001';
  end if;
  return new;
end $$;
create trigger issued_task_stays before update on plan.task
  for each row execute function plan.refuse_change_of_issued_task();
