-- Which textbooks a school uses and how they were chosen; what books and equipment it bought.
create table disclosure.textbook_selection (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  school_year text not null check (school_year ~ '^20\d\d-20\d\d$'),
  choices jsonb not null default '[]' check (jsonb_typeof(choices) = 'array'),
  state text not null default 'editing' check (state in ('editing', 'sent', 'published')),
  explanation text not null default '' check (length(explanation) <= 3000),
  remark text not null default '' check (length(remark) <= 3000),
  changes integer not null default 1 check (changes > 0),
  changed_at timestamptz not null,
  changed_by uuid references organisations.person,
  version integer not null default 0 check (version >= 0),
  publication_id uuid references disclosure.publication,
  public_from timestamptz,
  example boolean not null default false,
  unique (unit_id, school_year),
  check ((version > 0) = (publication_id is not null and public_from is not null))
);
create index textbook_selection_public on disclosure.textbook_selection (school_year, unit_id) where version > 0;
comment on table disclosure.textbook_selection is 'How a school comes to the textbooks of a school year. choices: the list while it is being made; changes: counts changes, so that nobody overwrites what somebody else wrote; version: of the list that is public, 0 while none is.';

create table disclosure.textbook_member (
  id uuid primary key,
  selection_id uuid not null references disclosure.textbook_selection,
  role text not null check (role in ('chair', 'deputy', 'secretary', 'group-head', 'teacher', 'parent', 'other')),
  name text not null check (length(name) between 1 and 120),
  declared_on date,
  tie text not null default 'none' check (tie in ('none', 'took-part', 'relative', 'works-there')),
  left_on date,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  check (tie = 'none' or declared_on is not null)
);
create index textbook_member_selection on disclosure.textbook_member (selection_id, recorded_at);
comment on table disclosure.textbook_member is 'Who sits on the council that chooses, and what each declared about publishers. Names are for the school alone: in public stand numbers. Nobody is taken out: who left has a day.';

create table disclosure.textbook_step (
  id uuid primary key,
  selection_id uuid not null references disclosure.textbook_selection,
  kind text not null check (kind in ('council-founded', 'group-meeting', 'council-meeting', 'proposal-sent', 'list-approved')),
  held_on date not null,
  document text not null default '' check (length(document) <= 120),
  grade text not null default '' check (length(grade) <= 10),
  subject text not null default '' check (length(subject) <= 120),
  invited integer check (invited > 0),
  present integer check (present > 0 and present <= invited),
  note text not null default '' check (length(note) <= 3000),
  file_id uuid references platform.file,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_is_public boolean not null default false,
  masked_text text not null default '' check (length(masked_text) <= 20000),
  replaces_id uuid unique references disclosure.textbook_step,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  check ((file_id is null) = (file_sha256 is null)),
  check (not file_is_public or file_id is not null),
  check ((kind = 'group-meeting') = (subject <> ''))
);
create index textbook_step_selection on disclosure.textbook_step (selection_id, held_on);
comment on table disclosure.textbook_step is 'What was done on which day, append only: a wrong step is replaced by another. masked_text: the minutes with names as initials, which is what becomes public unless somebody said that the file itself may.';

create table disclosure.textbook_version (
  selection_id uuid not null references disclosure.textbook_selection,
  version integer not null check (version > 0),
  reason text not null default '',
  explanation text not null default '',
  regime text not null check (regime in ('province-council', 'school-council', 'national-set')),
  sitting integer not null check (sitting >= 0),
  declared integer not null check (declared between 0 and sitting),
  replaced integer not null check (replaced >= 0),
  published_at timestamptz not null,
  approved_by uuid references organisations.person,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (selection_id, version),
  check (version = 1 or length(trim(reason)) > 0)
);
comment on table disclosure.textbook_version is 'What the public list said from when, and why it was changed; append only. sitting, declared, replaced: the council when it went out, in numbers.';

create table disclosure.textbook_choice (
  selection_id uuid not null,
  version integer not null,
  position integer not null check (position > 0),
  grade text not null check (grade ~ '^[1-9]$'),
  subject text not null check (length(subject) between 1 and 120),
  title text not null check (length(title) between 1 and 300),
  series text not null default '',
  authors text not null default '',
  publisher text not null check (length(publisher) between 1 and 200),
  price bigint check (price > 0 and price <= 1000000000000),
  voters integer check (voters > 0),
  votes integer check (votes >= 0 and votes <= voters),
  has_minutes boolean not null,
  primary key (selection_id, version, position),
  unique (selection_id, version, grade, subject),
  foreign key (selection_id, version) references disclosure.textbook_version,
  check ((voters is null) = (votes is null))
);
comment on table disclosure.textbook_choice is 'One book of a version of the list; one book for each subject of a grade. price: on the cover, in đồng. has_minutes: whether the meeting that chose it had minutes when this version went out. Append only.';

create table disclosure.book_purchase (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  school_year text not null check (school_year ~ '^20\d\d-20\d\d$'),
  sort text not null check (sort in ('reference', 'textbook', 'equipment')),
  bought_on date not null,
  supplier text not null check (length(supplier) between 1 and 200),
  supplier_related boolean not null,
  fund text not null check (fund in ('budget', 'own-revenue', 'donation', 'parents')),
  decision text not null default '' check (length(decision) <= 120),
  decided_on date,
  invoice text not null default '' check (length(invoice) <= 40),
  invoice_file_id uuid references platform.file,
  invoice_sha256 text check (invoice_sha256 ~ '^[0-9a-f]{64}$'),
  explanation text not null default '' check (length(explanation) <= 3000),
  remark text not null default '' check (length(remark) <= 3000),
  state text not null default 'proposed' check (state in ('proposed', 'returned', 'public', 'withdrawn')),
  flags text[] not null default '{}',
  proposed_at timestamptz not null,
  recorded_by uuid references organisations.person,
  public_from timestamptz,
  decided_by uuid references organisations.person,
  publication_id uuid references disclosure.publication,
  finding_id uuid references disclosure.fee_finding,
  example boolean not null default false,
  check ((decision = '') = (decided_on is null)),
  check ((invoice_file_id is null) = (invoice_sha256 is null)),
  check ((state in ('public', 'withdrawn')) = (publication_id is not null and public_from is not null)),
  check (state not in ('returned', 'withdrawn') or length(trim(remark)) > 0)
);
create index book_purchase_unit on disclosure.book_purchase (unit_id, school_year, bought_on, id);
comment on table disclosure.book_purchase is 'Books or equipment that a school bought at one time. supplier_related: what the school declared of whoever sold it. flags: what the rules said when it went out. A withdrawn purchase stays, with its reason.';

create table disclosure.book_purchase_item (
  purchase_id uuid not null references disclosure.book_purchase,
  position integer not null check (position > 0),
  title text not null check (length(title) between 1 and 300),
  publisher text not null default '',
  quantity integer not null check (quantity between 1 and 100000),
  unit_price bigint not null check (unit_price > 0 and unit_price <= 1000000000000),
  amount bigint not null generated always as (quantity * unit_price) stored,
  primary key (purchase_id, position)
);
comment on table disclosure.book_purchase_item is 'What was bought: prices and sums in đồng, whole; append only.';

create function disclosure.book_purchase_stands() returns trigger language plpgsql as $$
begin
  if old.state in ('public', 'withdrawn')
    and (new.state = 'proposed' or new.state = 'returned' or old.state = 'withdrawn'
      or new.public_from is distinct from old.public_from or new.flags is distinct from old.flags) then
    raise exception 'what was public is not changed: withdraw it and enter it again';
  end if;
  return new;
end $$;
comment on function disclosure.book_purchase_stands is 'A purchase that was public stays as it was, or is withdrawn with a reason.';
create trigger book_purchase_stands before update on disclosure.book_purchase
  for each row execute function disclosure.book_purchase_stands();

grant select, insert on disclosure.textbook_selection, disclosure.textbook_member, disclosure.textbook_step,
  disclosure.textbook_version, disclosure.textbook_choice, disclosure.book_purchase, disclosure.book_purchase_item
  to minhbach_app;
grant update (choices, state, explanation, remark, changes, changed_at, changed_by, version, publication_id, public_from)
  on disclosure.textbook_selection to minhbach_app;
grant update (left_on) on disclosure.textbook_member to minhbach_app;
grant update (state, explanation, remark, flags, public_from, decided_by, publication_id, finding_id)
  on disclosure.book_purchase to minhbach_app;
