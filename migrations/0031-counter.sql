-- The counter: who waits, what was taken in for whom, numbers kept for a day without power, results given out, and
-- what goes between the office and the service centre.
create table cases.queue_ticket (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  day date not null,
  number integer not null check (number between 1 and 9999),
  taken_at timestamptz not null,
  called_at timestamptz,
  called_by uuid references organisations.person,
  window_name text not null default '' check (length(window_name) <= 40),
  ended_at timestamptz,
  outcome text check (outcome in ('served', 'absent')),
  unique (unit_id, day, number),
  check ((called_at is null) = (called_by is null)),
  check ((ended_at is null) = (outcome is null)),
  check (ended_at is null or called_at is not null)
);
create index queue_ticket_waiting on cases.queue_ticket (unit_id, day, number) where called_at is null;
comment on table cases.queue_ticket is 'A number with which somebody waits; nobody is named. called_at - taken_at: how long they waited.';

create table cases.paper_series (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  prefix text not null check (length(prefix) between 1 and 20),
  first integer not null check (first > 0),
  last integer not null,
  made_at timestamptz not null,
  person_id uuid not null references organisations.person,
  unique (unit_id, prefix, first),
  check (last between first and first + 499)
);
comment on table cases.paper_series is 'Numbers put by for receipts written by hand when power or network is out. person_id: who took them.';

create table cases.counter_dossier (
  case_id uuid primary key references cases.case,
  unit_id uuid not null references organisations.unit,
  parts jsonb not null,
  begun_at timestamptz,
  entered_at timestamptz not null,
  ticket_id uuid references cases.queue_ticket
);
create index counter_dossier_unit on cases.counter_dossier (unit_id, entered_at desc);
comment on table cases.counter_dossier is 'A dossier that was handed in at a counter. unit_id: whose counter, not who decides. parts: the papers of the published list that came and that are missing. begun_at: when the clerk began, as the clerk''s page says.';

create table cases.counter_number (
  series_id uuid not null references cases.paper_series,
  number integer not null,
  case_id uuid unique references cases.case,
  void_reason text check (length(void_reason) between 1 and 300),
  person_id uuid not null references organisations.person,
  settled_at timestamptz not null,
  primary key (series_id, number),
  check ((case_id is null) <> (void_reason is null))
);
comment on table cases.counter_number is 'What became of each number that was put by: the case that was entered later, or why it was not used. Each number once.';

create table cases.handover_batch (
  id uuid primary key,
  code text not null unique,
  what text not null check (what in ('dossiers', 'results')),
  from_unit_id uuid not null references organisations.unit,
  to_unit_id uuid not null references organisations.unit,
  state text not null check (state in ('open', 'handed', 'taken', 'cancelled')),
  opened_at timestamptz not null,
  opened_by uuid not null references organisations.person,
  handed_at timestamptz,
  handed_by uuid references organisations.person,
  taken_at timestamptz,
  taken_by uuid references organisations.person,
  ended_at timestamptz,
  differences text not null default '' check (length(differences) <= 2000),
  check (from_unit_id <> to_unit_id),
  check ((handed_at is null) = (handed_by is null)),
  check ((taken_at is null) = (taken_by is null)),
  check (taken_by is null or taken_by <> handed_by),
  check ((state = 'taken') = (taken_at is not null)),
  check (state not in ('handed', 'taken') or handed_at is not null),
  check ((state in ('taken', 'cancelled')) = (ended_at is not null))
);
create index handover_batch_from on cases.handover_batch (from_unit_id, opened_at desc);
create index handover_batch_to on cases.handover_batch (to_unit_id, opened_at desc);
create sequence cases.handover_number;
comment on table cases.handover_batch is 'A batch that goes from one counter or office to another, signed by who gives and who takes, each with their own account.';

create table cases.handover_item (
  batch_id uuid not null references cases.handover_batch,
  case_id uuid not null references cases.case,
  state text not null check (state in ('listed', 'accepted', 'missing', 'wrong')),
  note text not null default '' check (length(note) <= 500),
  parts integer not null check (parts >= 0),
  ready_at timestamptz not null,
  due_at timestamptz not null,
  open boolean not null default true,
  working_minutes integer check (working_minutes >= 0),
  primary key (batch_id, case_id)
);
create unique index handover_item_open on cases.handover_item (case_id) where open;
create index handover_item_case on cases.handover_item (case_id);
comment on table cases.handover_item is 'One dossier or result of a batch. open: its batch is under way; a case is in one such batch at most. ready_at: when it came to the counter, or was signed. due_at: until when the rule wants it handed over. working_minutes: office hours from ready_at until it was taken.';

create view cases.handover_row as
  select item.case_id, batch.what, batch.from_unit_id, batch.to_unit_id,
    item.ready_at, item.due_at, batch.handed_at, batch.taken_at, item.working_minutes,
    batch.handed_at > item.due_at as late
  from cases.handover_item item
  join cases.handover_batch batch on batch.id = item.batch_id
  where item.state = 'accepted';
comment on view cases.handover_row is 'Each hand-over that was taken: the rows behind the figure handover-delay-hours.';

create table cases.post_batch (
  id uuid primary key,
  code text not null unique,
  unit_id uuid not null references organisations.unit,
  sent_at timestamptz not null,
  person_id uuid not null references organisations.person
);
create index post_batch_unit on cases.post_batch (unit_id, sent_at desc);
create table cases.post_item (
  case_id uuid primary key references cases.case,
  batch_id uuid not null references cases.post_batch,
  tracking_number text not null unique check (length(tracking_number) between 5 and 40)
);
create index post_item_batch on cases.post_item (batch_id);
comment on table cases.post_batch is 'Results given to the postal service together.';
comment on table cases.post_item is 'A result that went by post, and the number under which the post carries it.';

grant usage on sequence cases.handover_number to minhbach_app;
grant select, insert on cases.queue_ticket, cases.paper_series, cases.counter_dossier, cases.counter_number,
  cases.handover_batch, cases.handover_item, cases.post_batch, cases.post_item to minhbach_app;
grant select on cases.handover_row to minhbach_app;
grant update (called_at, called_by, window_name, ended_at, outcome) on cases.queue_ticket to minhbach_app;
grant update (state, handed_at, handed_by, taken_at, taken_by, ended_at, differences) on cases.handover_batch to minhbach_app;
grant update (state, note, open, working_minutes) on cases.handover_item to minhbach_app;
