-- What becomes late is warned of, apologised for and told upwards, each once.
create table cases.alarm (
  case_id uuid not null references cases.case,
  clock text not null,
  run integer not null check (run > 0),
  level text not null check (level in ('due-soon', 'late', 'superior', 'superior-again')),
  due_at timestamptz not null,
  raised_at timestamptz not null,
  primary key (case_id, clock, run, level, due_at)
);
comment on table cases.alarm is 'Which clock was warned of on which level, once for each date that it had. Append only.';

create table cases.apology (
  case_id uuid primary key references cases.case,
  run integer not null check (run > 0),
  due_at timestamptz not null,
  opened_at timestamptz not null,
  cause_state text not null,
  cause_person_id uuid references organisations.person,
  cause_working_days integer not null check (cause_working_days >= 0),
  reason text not null default '' check (length(reason) <= 4000),
  new_day date,
  prepared_by uuid references organisations.person,
  prepared_at timestamptz,
  signed_by uuid references organisations.person,
  signed_at timestamptz,
  act_sequence integer,
  check ((prepared_by is null) = (prepared_at is null)),
  check ((prepared_at is null) = (new_day is null)),
  check ((signed_by is null) = (signed_at is null)),
  check ((signed_at is null) = (act_sequence is null)),
  check (signed_at is null or prepared_at is not null)
);
create index apology_unsigned on cases.apology (opened_at, case_id) where signed_at is null;
comment on table cases.apology is 'The one apology that a late dossier is due. cause_state, cause_person_id, cause_working_days: where most of its time went and with whom, as computed when it was opened. reason, new_day: what the handler writes for the head to sign. act_sequence: the re-appointment with which it was sent.';

alter table cases.apology enable row level security;
create policy apology_reader on cases.apology to minhbach_app using (
  exists (select from cases.content where content.case_id = apology.case_id)
);
create policy apology_opening on cases.apology for insert to minhbach_app with check (true);

grant select, insert on cases.alarm, cases.apology to minhbach_app;
grant update (cause_state, cause_person_id, reason, new_day, prepared_by, prepared_at, signed_by, signed_at, act_sequence)
  on cases.apology to minhbach_app;

-- A day off that is announced late also touches clocks that have stopped since.
create index clock_stopped_due on cases.clock (due_at) where stopped_at is not null;
