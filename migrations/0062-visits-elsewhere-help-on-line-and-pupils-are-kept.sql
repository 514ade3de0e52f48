-- What four figures lacked: whether somebody had to go elsewhere, whom the counter helped to file on line, how many
-- pupils a school has, and what was found of incidents and of money asked for.
alter table cases.rating add column went_elsewhere boolean;
comment on column cases.rating.went_elsewhere is 'Whether whoever handed in a dossier had to go or see somebody besides the one-stop desk, as they say; null: not said.';
create or replace view cases.score as select case_id, unit_id, kind, score, rated_at, went_elsewhere from cases.rating;

create table cases.online_help (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  person_id uuid not null references organisations.person,
  begun_at timestamptz not null,
  ended_at timestamptz,
  case_id uuid unique references cases.case,
  obstacle text check (obstacle in ('no-account', 'no-paper', 'no-machine', 'no-time', 'not-offered', 'other')),
  check (ended_at >= begun_at),
  check ((ended_at is null) = (case_id is null and obstacle is null)),
  check (case_id is null or obstacle is null)
);
create index online_help_unit on cases.online_help (unit_id, begun_at desc);
create unique index online_help_open on cases.online_help (person_id) where ended_at is null;
comment on table cases.online_help is 'Each time a clerk helped somebody to file on line, begun before it was known how it would end. case_id: the dossier that was filed on line meanwhile; obstacle: why none was. One that nobody ended has not succeeded; until it is ended the clerk begins no other.';

-- Only a dossier that came on line between the beginning and the end of the help.
create function cases.check_online_help() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from cases.case
    where "case".id = new.case_id and "case".kind = 'dossier' and "case".channel = 'online'
      and "case".filed_at between new.begun_at and new.ended_at) then
    raise check_violation using message = 'this case was not filed on line during the help';
  end if;
  return new;
end $$;
create trigger online_help_ends before insert or update on cases.online_help
  for each row when (new.case_id is not null) execute function cases.check_online_help();

create view cases.incident_finding as
  select act.case_id, act.at, act.data -> 'data' ->> 'found' as found
  from cases.act join cases.case on "case".id = act.case_id
  where "case".kind = 'incident' and act.transition = 'conclude' and act.data -> 'data' ->> 'found' is not null;
comment on view cases.incident_finding is 'What each conclusion of an incident found, without a word of it: for figures.';

create view cases.extra_payment_report as
  select content.case_id, coalesce("case".about_unit_id, "case".received_unit_id) as unit_id, "case".received_at, "case".filed_at
  from cases.content join cases.case on "case".id = content.case_id
  where "case".kind = 'feedback' and content.fields ->> 'extraPayment' = 'true';
comment on view cases.extra_payment_report is 'Feedback of having to pay or give something extra, without what was told. unit_id: whom it is about.';
create view cases.extra_payment_finding as
  select act.case_id, act.at, act.data -> 'data' ->> 'extraPaymentFound' as found
  from cases.act join cases.case on "case".id = act.case_id
  where "case".kind = 'feedback' and act.transition = 'answer';
comment on view cases.extra_payment_finding is 'What each answer to feedback found of the extra payment; null: it does not say.';

create table organisations.pupil_count (
  id uuid primary key,
  unit_id uuid not null references organisations.unit,
  counted_on date not null,
  pupils integer not null check (pupils between 0 and 20000),
  recorded_by uuid references organisations.person,
  recorded_at timestamptz not null
);
create index pupil_count_unit on organisations.pupil_count (unit_id, counted_on desc, recorded_at desc);
comment on table organisations.pupil_count is 'How many pupils a school had on a day, as it says itself. A correction is a further row of the same day. recorded_by null: example data. Append only.';

grant select, insert on cases.online_help, organisations.pupil_count to minhbach_app;
grant update (ended_at, case_id, obstacle) on cases.online_help to minhbach_app;
grant select on cases.incident_finding, cases.extra_payment_report, cases.extra_payment_finding to minhbach_app;
