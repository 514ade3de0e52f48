-- Duties to publish follow from the catalogue and from what happened; only what happened is kept here.
create table disclosure.occasion (
  unit_id uuid not null references organisations.unit,
  sort text not null check (sort ~ '^[a-z0-9-]+$'),
  event_key text not null check (event_key ~ '^[A-Za-z0-9._-]{1,80}$'),
  happened_on date not null,
  until_on date check (until_on >= happened_on),
  duty_code text,
  title text not null check (title <> '' and length(title) <= 300),
  source text not null check (source in ('clerk', 'donations', 'fees', 'enrolment', 'recruitment', 'registers', 'inspections', 'cases', 'plan')),
  recorded_by uuid references organisations.person,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (unit_id, sort, event_key),
  check ((source = 'clerk') = (recorded_by is not null))
);
create index occasion_unit_day on disclosure.occasion (unit_id, happened_on);
comment on table disclosure.occasion is 'Something that happened in a unit, or is planned, and by which a duty to publish falls due: told by another module, or recorded by a clerk. event_key: what makes it this one, and the occasion of the publication that fulfils the duty. duty_code: only of this duty (what changed). Append only.';

create table disclosure.occasion_cancelled (
  unit_id uuid not null,
  sort text not null,
  event_key text not null,
  reason text not null check (reason <> '' and length(reason) <= 1000),
  cancelled_by uuid references organisations.person,
  at timestamptz not null default clock_timestamp(),
  primary key (unit_id, sort, event_key),
  foreign key (unit_id, sort, event_key) references disclosure.occasion
);
comment on table disclosure.occasion_cancelled is 'An event that did not take place after all, or was recorded by mistake; the reason stands in public beside it. Append only.';

create table disclosure.followed (
  unit_id uuid primary key references organisations.unit,
  since date not null
);
comment on table disclosure.followed is 'Since when the platform follows what a unit must publish; of the time before nothing is held against it. Written once, and never moved.';

create index publication_duties on disclosure.publication (unit_id, published_at) where duty_code is not null;

grant select, insert on disclosure.occasion, disclosure.occasion_cancelled, disclosure.followed to minhbach_app;
