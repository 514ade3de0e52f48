-- The door: what is shown once after filing, what is written in several sittings, and the public list of answers.
create table cases.filed_form (
  ticket uuid primary key,
  case_id uuid not null references cases.case,
  sealed bytea not null check (octet_length(sealed) <= 500),
  until timestamptz not null
);
create index filed_form_until on cases.filed_form (until);
comment on table cases.filed_form is 'The receipt code of a case that was filed just now, for the page that shows it. It is sealed with a key that only the browser of whoever filed it has, and is deleted after an hour.';

create table cases.draft (
  lookup bytea primary key check (octet_length(lookup) = 32),
  sealed bytea not null check (octet_length(sealed) <= 400000),
  until timestamptz not null
);
create index draft_until on cases.draft (until);
comment on table cases.draft is 'What somebody has written and not sent yet, sealed with a key made from the code that they alone have; deleted after 30 days or when it was sent.';

grant select, insert, delete on cases.filed_form, cases.draft to minhbach_app;
grant update (sealed, until) on cases.draft to minhbach_app;
grant update (told_by_mail) on cases.applicant to minhbach_app;

-- A withdrawn answer keeps its place in the list, so the list walks indexes that have it too.
create index publication_place on cases.publication (published_at desc, case_id desc);
create index publication_unit_place on cases.publication (unit_id, published_at desc, case_id desc);
create index publication_kind_place on cases.publication (kind, published_at desc, case_id desc);
