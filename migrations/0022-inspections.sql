-- Inspections: the year's programme, the draw that anybody can repeat, what was seen on site, the conclusion, the remedies.
create table cases.inspection_programme (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  year integer not null check (year between 2000 and 2100),
  title text not null check (length(title) between 1 and 500),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'published')),
  number integer check (number > 0),
  approved_at timestamptz,
  published_at timestamptz,
  version integer not null default 1,
  example boolean not null default false,
  unique (unit_id, year),
  check ((state in ('approved', 'published')) = (approved_at is not null)),
  check ((state = 'published') = (published_at is not null))
);
create index inspection_programme_published on cases.inspection_programme (year desc, id) where state = 'published';
comment on table cases.inspection_programme is 'What an office means to inspect in a year. What an approved programme promises does not change any more.';

create table cases.inspection_programme_action (
  id uuid primary key,
  programme_id uuid not null references cases.inspection_programme,
  action text not null check (action in ('submit', 'return', 'approve', 'publish')),
  actor_id uuid references organisations.person,
  reason text not null default '',
  made_at timestamptz not null default clock_timestamp(),
  check (action <> 'return' or length(trim(reason)) > 0)
);
create index inspection_programme_action_programme on cases.inspection_programme_action (programme_id, made_at);
comment on table cases.inspection_programme_action is 'The way of a programme from draft to the public. Append only.';

create table cases.inspection_line (
  id uuid primary key,
  programme_id uuid not null references cases.inspection_programme,
  topic text not null,
  quarter integer not null check (quarter between 1 and 4),
  places integer not null check (places between 1 and 500),
  selection text not null check (selection in ('draw', 'named')),
  named_unit_id uuid references organisations.unit,
  reason text not null default '',
  position integer not null,
  check ((selection = 'named') = (named_unit_id is not null)),
  check (selection = 'draw' or (places = 1 and length(trim(reason)) > 0))
);
create index inspection_line_programme on cases.inspection_line (programme_id, position);
comment on table cases.inspection_line is 'So many schools on a topic in a quarter: drawn by lot, or one that is named for a reason that is written down.';

create table cases.inspection_draw (
  id uuid primary key,
  line_id uuid not null unique references cases.inspection_line,
  list_text text not null check (length(list_text) > 0),
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  seed_source text not null check (length(trim(seed_source)) > 0),
  seed_day date not null,
  secret text not null check (secret ~ '^[0-9a-f]{64}$'),
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  committed_by uuid references organisations.person,
  committed_at timestamptz not null default clock_timestamp()
);
comment on table cases.inspection_draw is 'Fixed and published before a draw: the schools with their strata and places, and where the seed will come from on a later day. The secret is shown when the drawn schools have been visited; its hash is shown at once. Append only.';

create table cases.inspection_draw_result (
  draw_id uuid primary key references cases.inspection_draw,
  public_value text not null check (length(trim(public_value)) > 0),
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  chosen_codes text[] not null check (cardinality(chosen_codes) > 0),
  drawn_by uuid references organisations.person,
  drawn_at timestamptz not null default clock_timestamp()
);
comment on table cases.inspection_draw_result is 'What came of a draw, once. Append only.';

create table cases.inspection (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  issuer_id uuid not null references organisations.unit,
  code text not null unique check (code ~ '^KT-\d{4}-[0-9A-Z]{6}$'),
  topic text not null,
  checklist_code text not null,
  line_id uuid references cases.inspection_line,
  draw_id uuid references cases.inspection_draw,
  reason text not null default '',
  due_on date not null,
  state text not null default 'planned' check (state in (
    'planned', 'decided', 'on-site', 'awaiting-explanation', 'drafting', 'awaiting-signature',
    'concluded', 'published', 'closed', 'cancelled')),
  decision_number integer check (decision_number > 0),
  decided_on date,
  visit_from date,
  visit_to date,
  concluded_at timestamptz,
  published_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  example boolean not null default false,
  check (visit_to >= visit_from),
  check (line_id is not null or length(trim(reason)) > 0)
);
create unique index inspection_once_in_a_line on cases.inspection (line_id, unit_id) where line_id is not null;
create index inspection_issuer on cases.inspection (issuer_id, due_on desc, id desc);
create index inspection_unit on cases.inspection (unit_id, due_on desc, id desc);
create index inspection_published on cases.inspection (published_at desc, id desc) where published_at is not null;
comment on table cases.inspection is 'One inspection of a school (unit_id) by an office (issuer_id). state is that of its last action. due_on: by when it has to be concluded. A planned one belongs to a line of a programme; any other has a reason.';

create table cases.inspection_member (
  inspection_id uuid not null references cases.inspection,
  person_id uuid not null references organisations.person,
  leads boolean not null default false,
  primary key (inspection_id, person_id)
);
create unique index inspection_one_leader on cases.inspection_member (inspection_id) where leads;
comment on table cases.inspection_member is 'Who inspects, as the decision names them.';

create table cases.inspection_action (
  id uuid primary key,
  inspection_id uuid not null references cases.inspection,
  action text not null check (action in (
    'decide', 'start', 'send-findings', 'finish-without-findings', 'explain', 'go-on-without-explanation',
    'submit', 'return', 'conclude', 'publish', 'close', 'cancel')),
  actor_id uuid references organisations.person,
  reason text not null default '',
  made_at timestamptz not null default clock_timestamp(),
  check (action not in ('return', 'cancel') or length(trim(reason)) > 0)
);
create index inspection_action_inspection on cases.inspection_action (inspection_id, made_at);
comment on table cases.inspection_action is 'The way of an inspection; its state is folded from these rows. Append only.';

create table cases.inspection_answer (
  id uuid primary key,
  inspection_id uuid not null references cases.inspection,
  item_code text not null,
  result text not null check (result in ('met', 'not-met', 'not-applicable')),
  note text not null default '' check (length(note) <= 5000),
  author_id uuid references organisations.person,
  replaces_id uuid unique references cases.inspection_answer,
  made_at timestamptz not null default clock_timestamp()
);
create unique index inspection_answer_first on cases.inspection_answer (inspection_id, item_code) where replaces_id is null;
comment on table cases.inspection_answer is 'What was seen on one item. A correction is a new row that names the one it replaces, so two people who answer at once cannot overwrite each other: the second is refused. Append only.';

create table cases.inspection_answer_file (
  answer_id uuid not null references cases.inspection_answer,
  file_id uuid not null references platform.file,
  primary key (answer_id, file_id)
);
comment on table cases.inspection_answer_file is 'Photographs of what was seen. Append only.';

create table cases.inspection_finding (
  id uuid primary key,
  inspection_id uuid not null references cases.inspection,
  item_code text,
  kind text not null check (kind in ('shortcoming', 'violation')),
  text text not null check (length(trim(text)) between 1 and 5000),
  position integer not null,
  upheld boolean not null default true,
  public_text text not null default ''
);
create index inspection_finding_inspection on cases.inspection_finding (inspection_id, position);
comment on table cases.inspection_finding is 'What is held against a school. upheld: still held after its explanation. public_text: what the public reads, without names. Fixed once the conclusion is signed.';

create table cases.inspection_explanation (
  id uuid primary key,
  inspection_id uuid not null references cases.inspection,
  finding_id uuid not null references cases.inspection_finding,
  text text not null check (length(trim(text)) between 1 and 10000),
  author_id uuid references organisations.person,
  made_at timestamptz not null default clock_timestamp()
);
create index inspection_explanation_inspection on cases.inspection_explanation (inspection_id, made_at);
comment on table cases.inspection_explanation is 'What the school says to a finding, in its own words. Append only.';

create table cases.inspection_conclusion (
  inspection_id uuid primary key references cases.inspection,
  summary text not null default '',
  public_summary text not null default '',
  number integer check (number > 0),
  signed_by uuid references organisations.person,
  signed_on date,
  check ((signed_on is null) = (number is null))
);
comment on table cases.inspection_conclusion is 'The conclusion: drafted by the team, numbered and signed by the head, and from then on fixed.';

create table cases.inspection_remedy (
  id uuid primary key,
  inspection_id uuid not null references cases.inspection,
  finding_id uuid not null references cases.inspection_finding,
  unit_id uuid not null references organisations.unit,
  text text not null check (length(trim(text)) between 1 and 2000),
  working_days integer check (working_days between 1 and 250),
  due_on date,
  position integer not null,
  state text not null default 'open' check (state in ('open', 'reported', 'accepted')),
  check (working_days is not null or due_on is not null)
);
create index inspection_remedy_inspection on cases.inspection_remedy (inspection_id, position);
create index inspection_remedy_open on cases.inspection_remedy (due_on, id) where state <> 'accepted';
create index inspection_remedy_unit on cases.inspection_remedy (unit_id, due_on);
comment on table cases.inspection_remedy is 'What has to be put right by whom and by when: a day, or working days after the conclusion is signed, which then give the day. state is that of the last action. Fixed once the conclusion is signed.';

create table cases.inspection_remedy_action (
  id uuid primary key,
  remedy_id uuid not null references cases.inspection_remedy,
  action text not null check (action in ('report', 'accept', 'return')),
  actor_id uuid references organisations.person,
  text text not null default '' check (length(text) <= 5000),
  made_at timestamptz not null default clock_timestamp(),
  check (action <> 'return' or length(trim(text)) > 0)
);
create index inspection_remedy_action_remedy on cases.inspection_remedy_action (remedy_id, made_at);
comment on table cases.inspection_remedy_action is 'Evidence that something was put right, and what the inspectors say to it. Append only.';

create table cases.inspection_remedy_file (
  action_id uuid not null references cases.inspection_remedy_action,
  file_id uuid not null references platform.file,
  primary key (action_id, file_id)
);
comment on table cases.inspection_remedy_file is 'The evidence itself. Append only.';

create table cases.inspection_remedy_told (
  remedy_id uuid primary key references cases.inspection_remedy,
  told_at timestamptz not null default clock_timestamp()
);
comment on table cases.inspection_remedy_told is 'Of which overdue remedies the other modules were told: once each. Append only.';

grant select, insert on
  cases.inspection_programme, cases.inspection_programme_action, cases.inspection_line, cases.inspection_draw,
  cases.inspection_draw_result, cases.inspection, cases.inspection_member, cases.inspection_action,
  cases.inspection_answer, cases.inspection_answer_file, cases.inspection_finding, cases.inspection_explanation,
  cases.inspection_conclusion, cases.inspection_remedy, cases.inspection_remedy_action, cases.inspection_remedy_file,
  cases.inspection_remedy_told
to minhbach_app;
grant update (title, state, number, approved_at, published_at, version) on cases.inspection_programme to minhbach_app;
grant delete on cases.inspection_line to minhbach_app;
grant update (
  state, decision_number, decided_on, visit_from, visit_to, concluded_at, published_at, version
) on cases.inspection to minhbach_app;
grant delete on cases.inspection_member to minhbach_app;
grant update (upheld, public_text), delete on cases.inspection_finding to minhbach_app;
grant update (summary, public_summary, number, signed_by, signed_on) on cases.inspection_conclusion to minhbach_app;
grant update (due_on, state), delete on cases.inspection_remedy to minhbach_app;

-- A programme that was approved is kept: what is drawn, cancelled or late is measured against it.
create function cases.refuse_change_of_approved_programme() returns trigger language plpgsql as $$
begin
  if exists (select from cases.inspection_programme
      where id = case tg_op when 'DELETE' then old.programme_id else new.programme_id end
        and state in ('approved', 'published')) then
    raise exception 'an approved programme does not change' using errcode = 'MB001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger approved_programme_is_whole before insert or delete on cases.inspection_line
  for each row execute function cases.refuse_change_of_approved_programme();

-- What the head has signed stays as it was signed.
create function cases.is_signed(asked uuid) returns boolean language sql stable as $$
  select exists (select from cases.inspection_conclusion where inspection_id = asked and signed_on is not null)
$$;
comment on function cases.is_signed is 'Whether the conclusion of an inspection is signed, so that it may not change.';

create function cases.refuse_change_of_signed_conclusion() returns trigger language plpgsql as $$
begin
  if old.signed_on is not null then
    raise exception 'a signed conclusion does not change' using errcode = 'MB001';
  end if;
  return new;
end $$;
create trigger signed_conclusion_stays before update on cases.inspection_conclusion
  for each row execute function cases.refuse_change_of_signed_conclusion();

create function cases.refuse_change_after_signature() returns trigger language plpgsql as $$
begin
  if cases.is_signed(case tg_op when 'DELETE' then old.inspection_id else new.inspection_id end) then
    raise exception 'a signed conclusion does not change' using errcode = 'MB001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger signed_findings_stay before insert or update or delete on cases.inspection_finding
  for each row execute function cases.refuse_change_after_signature();
create trigger signed_remedies_are_whole before insert or delete on cases.inspection_remedy
  for each row execute function cases.refuse_change_after_signature();

create function cases.refuse_new_day_of_signed_remedy() returns trigger language plpgsql as $$
begin
  if new.due_on is distinct from old.due_on and cases.is_signed(new.inspection_id) then
    raise exception 'a signed conclusion does not change' using errcode = 'MB001';
  end if;
  return new;
end $$;
create trigger signed_remedy_keeps_its_day before update on cases.inspection_remedy
  for each row execute function cases.refuse_new_day_of_signed_remedy();

-- What was approved, concluded, published or put right moves the figures that are made from it.
create trigger programme_moves_figures after insert on cases.inspection_programme_action
  for each statement execute function cases.touch_figures();
create trigger inspection_moves_figures after insert on cases.inspection_action
  for each statement execute function cases.touch_figures();
create trigger remedy_moves_figures after insert on cases.inspection_remedy_action
  for each statement execute function cases.touch_figures();
