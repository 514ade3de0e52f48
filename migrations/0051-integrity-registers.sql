-- Registers of integrity: posts that rotate, appointments, declarations of assets and of conflicts of interest. Who it
-- is and what somebody said is kept apart and guarded; all else can be counted by everybody. Nothing is ever changed.
create table disclosure.register_person (
  subject_id uuid primary key,
  register text not null check (register in ('declaration', 'rotation', 'appointment', 'conflict')),
  group_id uuid not null,
  unit_id uuid not null references organisations.unit,
  person_id uuid not null references organisations.person,
  position text not null default '' check (length(position) <= 300),
  unique (group_id, person_id),
  unique (subject_id, group_id, unit_id)
);
create index register_person_person on disclosure.register_person (person_id);
create index register_person_unit on disclosure.register_person (unit_id, register);
comment on table disclosure.register_person is 'Whom an entry of a register is about; confidential. group_id: the round or plan, in which nobody stands twice. unit_id: whose keepers, or for a conflict whose head, may know.';

create table disclosure.declaration_round (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  kind text not null check (kind in ('first', 'yearly', 'supplementary', 'for-post')),
  year integer not null check (year between 2019 and 2100),
  due_on date not null,
  opened_at timestamptz not null,
  opened_by uuid references organisations.person,
  example boolean not null default false,
  unique (id, unit_id),
  check (extract(year from due_on) between year and year + 1)
);
create unique index declaration_round_yearly on disclosure.declaration_round (unit_id, year) where kind = 'yearly';
create index declaration_round_unit on disclosure.declaration_round (unit_id, due_on desc);
comment on table disclosure.declaration_round is 'A time at which people of a unit declare their assets and income. What they declare is never kept here.';

create table disclosure.declaration_due (
  id uuid primary key,
  round_id uuid not null,
  unit_id uuid not null,
  added_at timestamptz not null,
  unique (id, round_id),
  foreign key (round_id, unit_id) references disclosure.declaration_round (id, unit_id),
  foreign key (id, round_id, unit_id) references disclosure.register_person (subject_id, group_id, unit_id)
);
create index declaration_due_round on disclosure.declaration_due (round_id);
comment on table disclosure.declaration_due is 'Somebody who must declare in a round; who it is stands in register_person.';

create table disclosure.declaration_excused (
  due_id uuid primary key references disclosure.declaration_due,
  reason text not null check (reason in ('left', 'declared-for-post', 'listed-by-mistake')),
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person
);
comment on table disclosure.declaration_excused is 'Who was taken off the list again, and why; the number is public.';

create table disclosure.declaration_received (
  due_id uuid primary key references disclosure.declaration_due,
  received_on date not null,
  pages integer not null check (pages between 1 and 500),
  sealed_sha256 text check (sealed_sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  check (received_on between (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date - 5
    and (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
comment on table disclosure.declaration_received is 'That a declaration was handed in, and when: never what is in it. Written down within five days, so that no late one is made to look timely. sealed_sha256: of the sealed copy, where the unit keeps one.';

create function disclosure.declaration_is_once() returns trigger language plpgsql as $$
begin
  -- One after the other for one person, or each would not see what the other is writing.
  perform pg_advisory_xact_lock(hashtextextended(new.due_id::text, 51));
  if tg_table_name = 'declaration_received' and exists (select from disclosure.declaration_excused where due_id = new.due_id)
    or tg_table_name = 'declaration_excused' and exists (select from disclosure.declaration_received where due_id = new.due_id)
  then
    raise exception 'somebody has declared or was taken off the list, not both' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function disclosure.declaration_is_once is 'Nobody is taken off the list who has declared, and nobody declares who is off it.';
create trigger is_once before insert on disclosure.declaration_received
  for each row execute function disclosure.declaration_is_once();
create trigger is_once before insert on disclosure.declaration_excused
  for each row execute function disclosure.declaration_is_once();

create table disclosure.declaration_handover (
  id uuid primary key,
  round_id uuid not null references disclosure.declaration_round,
  handed_on date not null,
  recipient text not null check (length(recipient) between 1 and 200),
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  unique (id, round_id),
  check (handed_on <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
comment on table disclosure.declaration_handover is 'Declarations passed on to the body that controls assets and income.';

create table disclosure.declaration_handed (
  due_id uuid primary key references disclosure.declaration_received,
  handover_id uuid not null,
  round_id uuid not null,
  foreign key (handover_id, round_id) references disclosure.declaration_handover (id, round_id),
  foreign key (due_id, round_id) references disclosure.declaration_due (id, round_id)
);
create index declaration_handed_handover on disclosure.declaration_handed (handover_id);
comment on table disclosure.declaration_handed is 'Which declarations were passed on when: only what was received, and once.';

create table disclosure.declaration_posting (
  handover_id uuid primary key references disclosure.declaration_handover,
  way text not null check (way in ('noticeboard', 'meeting')),
  place text not null check (length(place) between 1 and 200),
  posted_from date not null,
  posted_to date not null check (posted_to >= posted_from),
  minutes text not null check (length(minutes) between 1 and 100),
  publication_id uuid not null references disclosure.publication,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  check (way = 'noticeboard' or posted_to = posted_from),
  check (posted_to <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
comment on table disclosure.declaration_posting is 'Where and from when to when declarations were shown inside the unit, by which minutes. publication_id: the numbers that everybody may know.';

create table disclosure.rotation_plan (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  year integer not null check (year between 2019 and 2100),
  number text not null check (length(number) between 1 and 100),
  issued_on date not null,
  publication_id uuid not null references disclosure.publication,
  issued_at timestamptz not null,
  issued_by uuid references organisations.person,
  example boolean not null default false,
  unique (unit_id, year),
  unique (id, unit_id),
  check (issued_on <= (issued_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
comment on table disclosure.rotation_plan is 'Which posts of a unit change hands in a year; issued once.';

create table disclosure.rotation_line (
  id uuid primary key,
  rotation_id uuid not null,
  unit_id uuid not null,
  line integer not null check (line > 0),
  position_code text not null,
  due_on date not null,
  planned_on date not null,
  unique (rotation_id, line),
  foreign key (rotation_id, unit_id) references disclosure.rotation_plan (id, unit_id),
  foreign key (id, rotation_id, unit_id) references disclosure.register_person (subject_id, group_id, unit_id)
);
comment on table disclosure.rotation_line is 'A post of the plan, by its position. due_on: when the term of whoever holds it ends. planned_on: by when it changes hands.';

create table disclosure.rotation_outcome (
  line_id uuid primary key references disclosure.rotation_line,
  outcome text not null check (outcome in ('done', 'excepted')),
  happened_on date not null,
  decision text not null check (length(decision) between 1 and 100),
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  unique (line_id, outcome),
  check (happened_on <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
comment on table disclosure.rotation_outcome is 'That a post changed hands, or by which decision it does not for now.';

create table disclosure.rotation_exception (
  line_id uuid primary key,
  outcome text not null default 'excepted' check (outcome = 'excepted'),
  unit_id uuid not null references organisations.unit,
  reason_code text not null,
  foreign key (line_id, outcome) references disclosure.rotation_outcome (line_id, outcome)
);
comment on table disclosure.rotation_exception is 'Why somebody stays for now: health, family, proceedings; confidential.';

create table disclosure.appointment (
  id uuid primary key,
  unit_id uuid not null,
  kind text not null check (kind in ('appoint', 'reappoint', 'transfer')),
  post text not null check (length(post) between 1 and 200),
  opened_at timestamptz not null,
  opened_by uuid references organisations.person,
  example boolean not null default false,
  foreign key (id, id, unit_id) references disclosure.register_person (subject_id, group_id, unit_id)
);
create index appointment_unit on disclosure.appointment (unit_id, opened_at desc);
comment on table disclosure.appointment is 'Somebody is put into a post, for another term or from elsewhere; who, stands in register_person.';

create table disclosure.appointment_step (
  appointment_id uuid not null references disclosure.appointment,
  step text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  primary key (appointment_id, step),
  check (happened_on <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
comment on table disclosure.appointment_step is 'A step of the procedure and its day.';

create table disclosure.appointment_relation (
  appointment_id uuid primary key references disclosure.appointment,
  related boolean not null,
  declared_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person
);
comment on table disclosure.appointment_relation is 'Whether whoever is to be appointed has relatives under the same head: declared before the decision, always.';

create table disclosure.appointment_decision (
  appointment_id uuid primary key references disclosure.appointment_relation,
  number text not null check (length(number) between 1 and 100),
  decided_on date not null,
  effective_on date not null check (effective_on >= decided_on),
  term_until date check (term_until > effective_on),
  publication_id uuid not null references disclosure.publication,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  check (decided_on <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
create index appointment_decision_term on disclosure.appointment_decision (term_until) where term_until is not null;
comment on table disclosure.appointment_decision is 'The decision, made public in the same moment; none without the declaration on relatives.';

create table disclosure.conflict_declaration (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  decider_unit_id uuid not null,
  matter text not null,
  declared_at timestamptz not null,
  due_on date not null,
  example boolean not null default false,
  unique (id, decider_unit_id),
  foreign key (id, id, decider_unit_id) references disclosure.register_person (subject_id, group_id, unit_id)
);
create index conflict_declaration_unit on disclosure.conflict_declaration (unit_id, declared_at desc);
create index conflict_declaration_decider on disclosure.conflict_declaration (decider_unit_id, declared_at desc);
comment on table disclosure.conflict_declaration is 'That a conflict of interest was declared, and in what sort of work. decider_unit_id: whose head decides; of a head''s own, that of the superior unit.';

create table disclosure.conflict_words (
  declaration_id uuid not null,
  part text not null check (part in ('task', 'interest', 'decision')),
  decider_unit_id uuid not null,
  person_id uuid not null references organisations.person,
  words text not null check (length(words) between 1 and 4000),
  primary key (declaration_id, part),
  foreign key (declaration_id, decider_unit_id) references disclosure.conflict_declaration (id, decider_unit_id)
);
comment on table disclosure.conflict_words is 'What was declared and why it was decided so; confidential. person_id: whoever declared.';

create table disclosure.conflict_decision (
  declaration_id uuid primary key references disclosure.conflict_declaration,
  measure text not null check (measure in ('none', 'supervise', 'suspend', 'transfer')),
  decided_at timestamptz not null,
  decided_by uuid not null references organisations.person
);
comment on table disclosure.conflict_decision is 'What the head decided, once; never somebody about themselves.';

create function disclosure.conflict_is_decided_by_another() returns trigger language plpgsql as $$
begin
  if (select person_id from disclosure.register_person where subject_id = new.declaration_id)
    is not distinct from new.decided_by
    or not exists (select from disclosure.register_person where subject_id = new.declaration_id) then
    raise exception 'a conflict of interest is decided by somebody else who may know of it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function disclosure.conflict_is_decided_by_another is 'Nobody decides on their own conflict of interest, nor on one that they may not read.';
create trigger decided_by_another before insert on disclosure.conflict_decision
  for each row execute function disclosure.conflict_is_decided_by_another();

grant select, insert on disclosure.register_person, disclosure.declaration_round, disclosure.declaration_due,
  disclosure.declaration_excused, disclosure.declaration_received, disclosure.declaration_handover,
  disclosure.declaration_handed, disclosure.declaration_posting, disclosure.rotation_plan, disclosure.rotation_line,
  disclosure.rotation_outcome, disclosure.rotation_exception, disclosure.appointment, disclosure.appointment_step,
  disclosure.appointment_relation, disclosure.appointment_decision, disclosure.conflict_declaration,
  disclosure.conflict_words, disclosure.conflict_decision to minhbach_app;

create function disclosure.register_reader_units() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('minhbach.register_units', true), ''), '{}')::uuid[]
$$;
comment on function disclosure.register_reader_units is 'The units in whose registers this transaction may read.';
create function disclosure.register_reader_registers() returns text[] language sql stable as $$
  select coalesce(nullif(current_setting('minhbach.register_registers', true), ''), '{}')::text[]
$$;
comment on function disclosure.register_reader_registers is 'Which registers this transaction may read.';
create function disclosure.register_reader_person() returns uuid language sql stable as $$
  select nullif(current_setting('minhbach.register_person', true), '')::uuid
$$;
comment on function disclosure.register_reader_person is 'Whoever reads what is about themselves.';

alter table disclosure.register_person enable row level security;
create policy register_person_reader on disclosure.register_person for select to minhbach_app using (
  (unit_id = any ((select disclosure.register_reader_units())::uuid[])
    and register = any ((select disclosure.register_reader_registers())::text[]))
  or person_id = (select disclosure.register_reader_person()));
create policy register_person_writing on disclosure.register_person for insert to minhbach_app with check (true);

alter table disclosure.rotation_exception enable row level security;
create policy rotation_exception_reader on disclosure.rotation_exception for select to minhbach_app using (
  unit_id = any ((select disclosure.register_reader_units())::uuid[])
  and 'rotation' = any ((select disclosure.register_reader_registers())::text[]));
create policy rotation_exception_writing on disclosure.rotation_exception for insert to minhbach_app with check (true);

alter table disclosure.conflict_words enable row level security;
create policy conflict_words_reader on disclosure.conflict_words for select to minhbach_app using (
  (decider_unit_id = any ((select disclosure.register_reader_units())::uuid[])
    and 'conflict' = any ((select disclosure.register_reader_registers())::text[]))
  or person_id = (select disclosure.register_reader_person()));
create policy conflict_words_writing on disclosure.conflict_words for insert to minhbach_app with check (true);
