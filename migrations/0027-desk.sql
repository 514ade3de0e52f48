-- The desk: cases are shared out, passed on, asked about and answered.
create table cases.handler (
  unit_id uuid not null references organisations.unit,
  person_id uuid not null references organisations.person,
  kinds text[] not null default '{}',
  away_from date,
  away_to date,
  primary key (unit_id, person_id),
  check ((away_from is null) = (away_to is null)),
  check (away_from <= away_to)
);
comment on table cases.handler is 'Who of a unit knows which kinds of case (none named: every kind), and from when to when they are away. For suggestions only: it gives no right.';

create table cases.assignment_rule (
  unit_id uuid not null references organisations.unit,
  kind text not null,
  person_id uuid references organisations.person,
  set_by uuid not null references organisations.person,
  set_at timestamptz not null,
  primary key (unit_id, kind)
);
comment on table cases.assignment_rule is 'What of a unit is assigned by itself when it comes in: to a person, or (no person named) to whoever has least on the desk.';

create table cases.consultation (
  id uuid primary key,
  case_id uuid not null references cases.case,
  kind text not null,
  asking_unit_id uuid not null references organisations.unit,
  asked_unit_id uuid references organisations.unit,
  asked_agency text not null default '' check (length(asked_agency) <= 300),
  question text not null check (length(question) between 1 and 10000),
  due_on date not null,
  asked_by uuid not null references organisations.person,
  asked_at timestamptz not null,
  answer text check (length(answer) between 1 and 20000),
  answered_by uuid references organisations.person,
  answered_at timestamptz,
  check ((asked_unit_id is null) = (asked_agency <> '')),
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_by is null))
);
create index consultation_case on cases.consultation (case_id);
create index consultation_asked on cases.consultation (asked_unit_id, due_on) where answered_at is null;
comment on table cases.consultation is 'A question that a unit puts to another about a case while the clock runs on. The asked unit reads this row and nothing else of the case.';
alter table cases.consultation enable row level security;
create policy consultation_reader on cases.consultation to minhbach_app using (
  exists (select from cases.content where content.case_id = consultation.case_id)
  or asked_unit_id = any ((select cases.reader_units())::uuid[])
);
create policy consultation_asking on cases.consultation for insert to minhbach_app with check (true);

create table cases.reading (
  case_id uuid not null references cases.case,
  person_id uuid not null references organisations.person,
  reason text not null check (length(reason) between 1 and 500),
  begun_at timestamptz not null,
  until timestamptz not null,
  primary key (case_id, person_id, begun_at)
);
comment on table cases.reading is 'Why somebody who does not handle a confidential case reads it, and until when without being asked again. Each page read is in the audit log.';
alter table cases.reading enable row level security;
create policy reading_own on cases.reading to minhbach_app using (person_id = (select cases.reader_person()));
create policy reading_begun on cases.reading for insert to minhbach_app with check (true);

create table cases.reply_template (
  id uuid not null,
  version integer not null check (version > 0),
  unit_id uuid not null references organisations.unit,
  kind text not null,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 10000),
  retired boolean not null default false,
  made_by uuid not null references organisations.person,
  made_at timestamptz not null,
  primary key (id, version)
);
create index reply_template_unit on cases.reply_template (unit_id, kind);
comment on table cases.reply_template is 'Texts with which a unit begins its replies; each change is a further version, the last one holds.';

create table cases.paper_number (
  unit_id uuid not null references organisations.unit,
  year integer not null,
  symbol text not null,
  last integer not null check (last > 0),
  primary key (unit_id, year, symbol)
);
comment on table cases.paper_number is 'The last number that a unit gave to papers of a symbol in a year. Its row is the lock: who signs next waits for whoever is signing.';

create table cases.numbered_paper (
  unit_id uuid not null references organisations.unit,
  year integer not null,
  symbol text not null,
  number integer not null check (number > 0),
  paper_id uuid not null unique references cases.paper,
  primary key (unit_id, year, symbol, number)
);
comment on table cases.numbered_paper is 'Which paper got which number of its unit, symbol and year: no number twice, no paper two numbers. Never changed.';

grant select, insert on cases.handler, cases.assignment_rule, cases.consultation, cases.reading, cases.reply_template,
  cases.paper_number, cases.numbered_paper to minhbach_app;
grant update (kinds, away_from, away_to), delete on cases.handler to minhbach_app;
grant update (person_id, set_by, set_at), delete on cases.assignment_rule to minhbach_app;
grant update (answer, answered_by, answered_at) on cases.consultation to minhbach_app;
grant update (last) on cases.paper_number to minhbach_app;

-- The newest cases of the same unit are compared, not all: what is alike comes within months, and the cost is bounded.
create function cases.similar_cases(of_case uuid, most integer) returns table (case_id uuid, alike real)
language sql stable security definer set search_path = pg_catalog, cases as $$
  with asked as (
    select content.case_id, content.unit_id, tsvector_to_array(content.words) as words
    from cases.content
    where content.case_id = of_case
      and (
        (content.confidentiality <> 'confidential' and content.unit_id = any ((select cases.reader_units())::uuid[]))
        or (content.confidentiality = 'confidential' and (
          (select cases.reader_person()) = any (content.readers)
          or content.unit_id = any ((select cases.deciding_units())::uuid[])))
      )
  ), newest as (
    select "case".id
    from asked
    join cases.case on "case".unit_id = asked.unit_id
    where "case".id <> of_case
    order by "case".received_at desc, "case".id
    limit 800
  ), compared as (
    select content.case_id,
      cardinality(array(select unnest(tsvector_to_array(content.words)) intersect select unnest(asked.words)))::real
        as common,
      cardinality(asked.words) + length(content.words) as together
    from newest
    join cases.content on content.case_id = newest.id
    cross join asked
    where (
      (content.confidentiality <> 'confidential' and content.unit_id = any ((select cases.reader_units())::uuid[]))
      or (content.confidentiality = 'confidential' and (
        (select cases.reader_person()) = any (content.readers)
        or content.unit_id = any ((select cases.deciding_units())::uuid[])))
    )
  )
  select compared.case_id, (common / nullif(together - common, 0))::real as alike
  from compared
  where common / nullif(together - common, 0) >= 0.3
  order by alike desc, compared.case_id
  limit most
$$;
comment on function cases.similar_cases is 'Cases of the same unit whose words are like those of this one, the likest first; only what the reader of the transaction may read.';
revoke all on function cases.similar_cases from public;
grant execute on function cases.similar_cases to minhbach_app;

create function cases.follow_receipt(old_case uuid, new_case uuid) returns void
language sql security definer set search_path = pg_catalog, cases as $$
  update cases.receipt set case_id = new_case
  where receipt.case_id = old_case
    and exists (
      select from cases.relation
      where relation.case_id = new_case and relation.other_id = old_case and relation.relation = 'reclassified-from')
$$;
comment on function cases.follow_receipt is 'Lets the receipt of a case that was filed again as another kind open the new one.';
revoke all on function cases.follow_receipt from public;
grant execute on function cases.follow_receipt to minhbach_app;
