-- Collections: what a school may ask of families in a year, what was asked beside it, and what went back.
create table disclosure.fee_draft (
  unit_id uuid not null references organisations.unit,
  school_year text not null check (school_year ~ '^20\d\d-20\d\d$'),
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  state text not null check (state in ('editing', 'sent', 'published')),
  explanation text not null default '' check (length(explanation) <= 3000),
  remark text not null default '' check (length(remark) <= 3000),
  version integer not null default 1 check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid references organisations.person,
  primary key (unit_id, school_year)
);
comment on table disclosure.fee_draft is 'The list of a school year while it is being made. explanation: why something that the rules flag is so. remark: why the principal sent it back. version: counts the changes, so that nobody overwrites what somebody else wrote.';

create table disclosure.fee_list (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  school_year text not null check (school_year ~ '^20\d\d-20\d\d$'),
  version integer not null check (version > 0),
  publication_id uuid not null references disclosure.publication,
  public_from timestamptz not null,
  changed_at timestamptz not null check (changed_at >= public_from),
  example boolean not null default false,
  unique (unit_id, school_year)
);
create index fee_list_year on disclosure.fee_list (school_year, unit_id);
comment on table disclosure.fee_list is 'The list of collections of a school year that parents can read, as its last version leaves it. public_from: since when; collecting before is over-collection.';

create table disclosure.fee_list_version (
  list_id uuid not null references disclosure.fee_list,
  version integer not null check (version > 0),
  reason text not null default '',
  explanation text not null default '',
  first_collection date not null,
  published_at timestamptz not null,
  approved_by uuid references organisations.person,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (list_id, version),
  check (version = 1 or length(trim(reason)) > 0)
);
comment on table disclosure.fee_list_version is 'What the list said from when, and why it was changed; append only. first_collection: the first day on which anything of it is collected.';

create table disclosure.fee_line (
  list_id uuid not null,
  version integer not null,
  position integer not null check (position > 0),
  kind text,
  name text not null check (length(name) between 1 and 200),
  grades text[] not null default '{}',
  amount bigint not null check (amount > 0 and amount <= 1000000000000),
  unit text not null check (unit in ('day', 'month', 'term', 'year', 'once')),
  times integer not null check (times between 1 and 300),
  from_day date not null,
  voluntary boolean not null,
  agreed boolean not null,
  decision text not null default '',
  ceiling bigint check (ceiling > 0 and ceiling <= 1000000000000),
  free text[] not null default '{}',
  half text[] not null default '{}',
  note text not null default '',
  primary key (list_id, version, position),
  foreign key (list_id, version) references disclosure.fee_list_version
);
comment on table disclosure.fee_line is 'One collection of a version: amount in đồng, each time; times: how often in the year. Append only: an amount that was public is never changed, it gets a new version beside it.';

create table disclosure.fee_finding (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  school_year text not null check (school_year ~ '^20\d\d-20\d\d$'),
  source text not null check (source in ('rule', 'report', 'inspection')),
  problem text not null check (problem ~ '^[a-z-]{2,40}$'),
  kind text,
  title text not null check (length(title) between 1 and 200),
  law text not null,
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'explained', 'confirmed', 'dismissed', 'settled')),
  over_collected bigint not null default 0 check (over_collected >= 0),
  repaid bigint not null default 0 check (repaid between 0 and over_collected),
  confirmed_at timestamptz,
  publication_id uuid references disclosure.publication,
  example boolean not null default false,
  check ((state in ('confirmed', 'settled')) = (confirmed_at is not null)),
  check (publication_id is null or confirmed_at is not null),
  check (state <> 'settled' or repaid = over_collected)
);
create index fee_finding_unit on disclosure.fee_finding (unit_id, found_at desc, id);
create index fee_finding_waiting on disclosure.fee_finding (found_at, id) where state in ('open', 'explained', 'confirmed');
create index fee_finding_public on disclosure.fee_finding (confirmed_at desc, id) where confirmed_at is not null;
comment on table disclosure.fee_finding is 'Something that was collected, or was to be, beside what is allowed; public only once the office confirmed it. title is the office''s wording, never a parent''s. over_collected, repaid: sums in đồng; no row anywhere says which family paid and which did not.';

create table disclosure.fee_finding_entry (
  finding_id uuid not null references disclosure.fee_finding,
  sequence integer not null check (sequence > 0),
  act text not null check (act in ('explained', 'confirmed', 'dismissed', 'repaid', 'repayment-reversed')),
  made_at timestamptz not null,
  person_id uuid references organisations.person,
  words text not null default '' check (length(words) <= 3000),
  amount bigint check (amount > 0),
  families integer check (families > 0),
  paid_on date,
  voucher text not null default '' check (length(voucher) <= 200),
  file_id uuid references platform.file,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (finding_id, sequence),
  check ((act in ('confirmed', 'repaid', 'repayment-reversed')) = (amount is not null)),
  check (act <> 'repaid' or (paid_on is not null and voucher <> '' and families is not null)),
  check (act not in ('explained', 'confirmed', 'dismissed', 'repayment-reversed') or length(trim(words)) > 0)
);
comment on table disclosure.fee_finding_entry is 'What was done about a finding, append only: a wrong repayment is reversed by a further entry. families: how many got something back, in one number; never who.';

create function disclosure.fee_finding_holds() returns trigger language plpgsql as $$
declare
  over bigint;
  back bigint;
begin
  perform from disclosure.fee_finding where id = new.finding_id for update;
  select coalesce(sum(amount) filter (where act = 'confirmed'), 0),
    coalesce(sum(amount) filter (where act = 'repaid'), 0) - coalesce(sum(amount) filter (where act = 'repayment-reversed'), 0)
    into over, back from disclosure.fee_finding_entry where finding_id = new.finding_id;
  if back < 0 or back > over then
    raise exception 'no more goes back than was collected, and no less than nothing';
  end if;
  return new;
end $$;
comment on function disclosure.fee_finding_holds is 'What went back is never more than what was collected too much.';
create trigger fee_finding_holds after insert on disclosure.fee_finding_entry
  for each row execute function disclosure.fee_finding_holds();

create table disclosure.fee_report (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  school_year text not null check (school_year ~ '^20\d\d-20\d\d$'),
  asked_name text not null check (length(asked_name) between 1 and 120),
  kind text,
  amount bigint check (amount > 0 and amount <= 1000000000000),
  unit text check (unit in ('day', 'month', 'term', 'year', 'once')),
  asked_by text not null check (asked_by in ('school', 'homeroom-teacher', 'parents-board', 'other')),
  asked_on date not null,
  verdict text not null check (verdict ~ '^[a-z-]{2,40}$'),
  law text not null,
  filed_on date not null,
  case_id uuid not null unique,
  case_outcome text,
  finding_id uuid references disclosure.fee_finding,
  example boolean not null default false
);
create index fee_report_unit on disclosure.fee_report (unit_id, school_year, filed_on desc, id);
create index fee_report_finding on disclosure.fee_report (finding_id) where finding_id is not null;
comment on table disclosure.fee_report is 'What parents say they were asked for, and what the list said to it at once. Nothing of who told it is here: that stays with the case. filed_on is a day and no time.';

create table disclosure.fee_settlement (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  school_year text not null check (school_year ~ '^20\d\d-20\d\d$'),
  period text not null check (period in ('term-1', 'term-2', 'year')),
  version integer not null check (version > 0),
  reason text not null default '',
  publication_id uuid not null references disclosure.publication,
  published_at timestamptz not null,
  example boolean not null default false,
  unique (unit_id, school_year, period, version),
  check (version = 1 or length(trim(reason)) > 0)
);
comment on table disclosure.fee_settlement is 'What came in over a period, for the whole school; append only.';

create table disclosure.fee_settlement_line (
  settlement_id uuid not null references disclosure.fee_settlement,
  position integer not null check (position > 0),
  kind text,
  name text not null check (length(name) between 1 and 200),
  due bigint not null check (due >= 0),
  relieved bigint not null default 0 check (relieved >= 0),
  collected bigint not null check (collected >= 0),
  spent bigint not null default 0 check (spent >= 0),
  primary key (settlement_id, position)
);
comment on table disclosure.fee_settlement_line is 'Sums of one collection in đồng, of the whole school and never of a class or a child.';

grant select, insert on disclosure.fee_draft, disclosure.fee_list, disclosure.fee_list_version, disclosure.fee_line,
  disclosure.fee_finding, disclosure.fee_finding_entry, disclosure.fee_report, disclosure.fee_settlement,
  disclosure.fee_settlement_line to minhbach_app;
grant update (lines, state, explanation, remark, version, changed_at, changed_by) on disclosure.fee_draft to minhbach_app;
grant update (version, changed_at) on disclosure.fee_list to minhbach_app;
grant update (state, over_collected, repaid, confirmed_at, publication_id) on disclosure.fee_finding to minhbach_app;
grant update (case_outcome, finding_id) on disclosure.fee_report to minhbach_app;
