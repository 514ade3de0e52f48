-- Exam rooms by a draw that anybody repeats, and reviews by a second pair of markers; what a council must not do, the database refuses.
alter table disclosure.recruitment_round
  add column papers_dealt_by uuid references organisations.person,
  add column identity_opened_by uuid references organisations.person,
  add column review_change_from integer not null default 0 check (review_change_from between 0 and 10000),
  add column review_sealed_sha256 text check (review_sealed_sha256 ~ '^[0-9a-f]{64}$'),
  add column review_sealed_at timestamptz,
  add column review_dealt_by uuid references organisations.person,
  add column review_opened_at timestamptz,
  add column review_opened_by uuid references organisations.person,
  add constraint codes_are_opened_by_another check (
    identity_opened_by is null or papers_dealt_by is null or identity_opened_by <> papers_dealt_by),
  add constraint review_codes_are_opened_by_another check (
    review_opened_by is null or review_dealt_by is null or review_opened_by <> review_dealt_by),
  add constraint reviews_follow_the_marks check (review_sealed_sha256 is null or identity_opened_at is not null),
  add constraint reviews_open_after_they_are_sealed check (review_opened_at is null or review_sealed_sha256 is not null);
comment on column disclosure.recruitment_round.papers_dealt_by is 'Who dealt the secret codes: neither marks nor opens whose paper is whose.';
comment on column disclosure.recruitment_round.review_change_from is 'A review changes a mark that it differs from by at least so many hundredths; 0: always.';
grant update (papers_dealt_by, identity_opened_by, review_sealed_sha256, review_sealed_at,
  review_dealt_by, review_opened_at, review_opened_by) on disclosure.recruitment_round to minhbach_app;

alter table disclosure.recruitment_panel drop constraint recruitment_panel_part_check;
alter table disclosure.recruitment_panel
  add constraint recruitment_panel_part_check check (part in ('chair', 'member', 'invigilator', 'marker', 'reviewer'));

alter table disclosure.recruitment_person add column language text not null default 'vi' check (language in ('vi', 'en'));

create table disclosure.recruitment_notice_change (
  recruitment_id uuid not null references disclosure.recruitment_round,
  number integer not null check (number > 0),
  conditions text not null check (length(conditions) between 1 and 10000),
  reason text not null check (length(reason) between 1 and 500),
  decided_on date not null,
  publication_id uuid not null references disclosure.publication,
  changed_at timestamptz not null,
  changed_by uuid references organisations.person,
  primary key (recruitment_id, number)
);
comment on table disclosure.recruitment_notice_change is 'The conditions as the notice was changed, before the examination opened; the latest ones hold. Append only.';

create table disclosure.recruitment_seating (
  recruitment_id uuid primary key references disclosure.recruitment_round,
  id uuid not null unique,
  place text not null check (length(place) between 1 and 300),
  starts_at timestamptz not null,
  rooms jsonb not null,
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  seated_at timestamptz not null,
  seated_by uuid references organisations.person
);
comment on table disclosure.recruitment_seating is 'Where and when the examination is. seed: by which candidates and invigilators were drawn to rooms, once; with it anybody draws again. Append only.';
create table disclosure.recruitment_seat (
  recruitment_id uuid not null references disclosure.recruitment_seating,
  candidate_id uuid not null unique references disclosure.recruitment_candidate,
  room integer not null check (room > 0),
  seat integer not null check (seat > 0),
  primary key (recruitment_id, room, seat)
);
comment on table disclosure.recruitment_seat is 'Who sits where, by the code of the candidate alone. room: number in the list of rooms, from 1. Append only.';
create table disclosure.recruitment_attendance (
  recruitment_id uuid not null references disclosure.recruitment_seating,
  room integer not null check (room > 0),
  absent text[] not null,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  primary key (recruitment_id, room, recorded_at)
);
comment on table disclosure.recruitment_attendance is 'Codes of candidates who were absent from a room; the latest of a room counts, and none comes after the examination was recorded as held. Append only.';

alter table disclosure.recruitment_paper
  add column pass integer not null default 1 check (pass in (1, 2)),
  drop constraint recruitment_paper_candidate_id_key,
  add unique (candidate_id, pass);
comment on column disclosure.recruitment_paper.pass is '1: the marking; 2: the review, under codes of its own.';

drop policy recruitment_paper_reader on disclosure.recruitment_paper;
create policy recruitment_paper_reader on disclosure.recruitment_paper to minhbach_app using (
  (select disclosure.recruitment_reader_deals())
  or exists (select from disclosure.recruitment_round where recruitment_round.id = recruitment_id
    and case recruitment_paper.pass when 1 then identity_opened_at else review_opened_at end is not null));

drop function disclosure.recruitment_paper_codes(uuid);
create function disclosure.recruitment_paper_codes(wanted_recruitment uuid, wanted_pass integer) returns setof text
language sql stable security definer set search_path = pg_catalog, disclosure as $$
  select code from disclosure.recruitment_paper where recruitment_id = wanted_recruitment and pass = wanted_pass
$$;
comment on function disclosure.recruitment_paper_codes is 'The codes of papers for those who mark them; not whose they are.';
revoke all on function disclosure.recruitment_paper_codes from public;
grant execute on function disclosure.recruitment_paper_codes to minhbach_app;

create function disclosure.recruitment_declared_at(wanted_recruitment uuid, wanted_person uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, disclosure as $$
  select declared_at from disclosure.recruitment_declaration
  where recruitment_id = wanted_recruitment and person_id = wanted_person
$$;
comment on function disclosure.recruitment_declared_at is 'When a member of a board declared, for everybody; what, only for the unit that recruits.';
revoke all on function disclosure.recruitment_declared_at from public;
grant execute on function disclosure.recruitment_declared_at to minhbach_app;

grant select, insert on disclosure.recruitment_notice_change, disclosure.recruitment_seating,
  disclosure.recruitment_seat, disclosure.recruitment_attendance to minhbach_app;

create function disclosure.recruitment_has(wanted_recruitment uuid, wanted_event text) returns boolean
language sql stable as $$
  select exists (select from disclosure.recruitment_event
    where recruitment_id = wanted_recruitment and event = wanted_event)
$$;
comment on function disclosure.recruitment_has is 'Whether something happened in a recruitment.';

create or replace function disclosure.recruitment_marks_are_blind() returns trigger
language plpgsql security definer set search_path = pg_catalog, disclosure as $$
declare
  round disclosure.recruitment_round;
  marked integer;
  wanted text;
begin
  select pass into marked from disclosure.recruitment_paper
    where recruitment_id = new.recruitment_id and code = new.paper;
  select * into round from disclosure.recruitment_round where id = new.recruitment_id;
  if marked is null
    or (marked = 1 and (round.papers_sealed_sha256 is null or round.identity_opened_at is not null))
    or (marked = 2 and (round.review_sealed_sha256 is null or round.review_opened_at is not null)) then
    raise exception 'a paper is marked between the sealing of its code and the opening of identities';
  end if;
  if new.person_id in (round.papers_dealt_by, round.review_dealt_by) then
    raise exception 'whoever dealt the codes does not mark';
  end if;
  wanted := case marked when 1 then 'marker' else 'reviewer' end;
  if not exists (select from disclosure.recruitment_panel
      where recruitment_id = new.recruitment_id and person_id = new.person_id and part = wanted)
    or not exists (select from disclosure.recruitment_declaration
      where recruitment_id = new.recruitment_id and person_id = new.person_id)
    or exists (select from disclosure.recruitment_recusal
      where recruitment_id = new.recruitment_id and person_id = new.person_id) then
    raise exception 'only a % who declared and serves marks', wanted;
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_marks_are_blind is 'Marks are given by those named for it, who did not deal the codes, and never once it is known whose paper it is.';

create function disclosure.recruitment_stays_as_sealed() returns trigger language plpgsql as $$
begin
  if (old.papers_sealed_sha256 is not null and new.papers_dealt_by is distinct from old.papers_dealt_by)
    or (old.identity_opened_at is not null and new.identity_opened_by is distinct from old.identity_opened_by)
    or (old.review_sealed_sha256 is not null
      and (new.review_sealed_sha256, new.review_sealed_at, new.review_dealt_by)
        is distinct from (old.review_sealed_sha256, old.review_sealed_at, old.review_dealt_by))
    or (old.review_opened_at is not null
      and (new.review_opened_at, new.review_opened_by) is distinct from (old.review_opened_at, old.review_opened_by))
    or (old.ranking_text is not null
      and (new.chosen, new.choice_reason) is distinct from (old.chosen, old.choice_reason)) then
    raise exception 'what was sealed, opened or ranked stays';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_stays_as_sealed is 'Who dealt and who opened stays, as does the review and the choice of a last place.';
create trigger stays_as_sealed before update on disclosure.recruitment_round
  for each row execute function disclosure.recruitment_stays_as_sealed();

create function disclosure.recruitment_opens_when_marked() returns trigger
language plpgsql security definer set search_path = pg_catalog, disclosure as $$
declare
  opened integer := case
    when old.identity_opened_at is null and new.identity_opened_at is not null then 1
    when old.review_opened_at is null and new.review_opened_at is not null then 2 end;
begin
  if opened is not null and exists (select from disclosure.recruitment_paper paper
    where paper.recruitment_id = new.id and paper.pass = opened
      and (select count(*) from disclosure.recruitment_mark mark
        where mark.recruitment_id = new.id and mark.paper = paper.code) < 2) then
    raise exception 'identities open once every paper was marked twice';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_opens_when_marked is 'Nobody learns whose paper it is while one still waits for a mark.';
create trigger opens_when_marked before update on disclosure.recruitment_round
  for each row execute function disclosure.recruitment_opens_when_marked();

create function disclosure.recruitment_papers_are_sealed() returns trigger language plpgsql as $$
begin
  if exists (select from disclosure.recruitment_round where id = new.recruitment_id
    and case new.pass when 1 then papers_sealed_sha256 else review_sealed_sha256 end is not null) then
    raise exception 'no paper is added to a sealed list';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_papers_are_sealed is 'Whose paper is whose is fixed when it is sealed.';
create trigger papers_are_sealed before insert on disclosure.recruitment_paper
  for each row execute function disclosure.recruitment_papers_are_sealed();

create function disclosure.recruitment_admits_nobody_late() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and disclosure.recruitment_has(new.recruitment_id, 'applications-closed') then
    raise exception 'applications are closed';
  end if;
  if tg_op = 'UPDATE' and disclosure.recruitment_has(new.recruitment_id, 'eligibility-published') then
    raise exception 'who is eligible was published and stays';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_admits_nobody_late is 'Nobody comes in after the closing, and no finding changes once the list is public.';
create trigger admits_nobody_late before insert or update on disclosure.recruitment_candidate
  for each row execute function disclosure.recruitment_admits_nobody_late();

create function disclosure.recruitment_panel_is_settled() returns trigger
language plpgsql security definer set search_path = pg_catalog, disclosure as $$
declare
  round disclosure.recruitment_round;
begin
  select * into round from disclosure.recruitment_round where id = new.recruitment_id;
  if (case new.part
      when 'reviewer' then round.review_sealed_sha256
      when 'invigilator' then case when disclosure.recruitment_has(round.id, 'exam-held') then 'held' end
      else round.papers_sealed_sha256 end) is not null then
    raise exception 'nobody is named once the work has begun';
  end if;
  if new.part in ('marker', 'reviewer') and new.person_id in (round.papers_dealt_by, round.review_dealt_by) then
    raise exception 'whoever dealt the codes does not mark';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_panel_is_settled is 'Nobody joins once the codes are sealed or the examination was held, and no marker dealt the codes.';
create trigger panel_is_settled before insert on disclosure.recruitment_panel
  for each row execute function disclosure.recruitment_panel_is_settled();

create function disclosure.recruitment_dealer_does_not_mark() returns trigger
language plpgsql security definer set search_path = pg_catalog, disclosure as $$
begin
  if exists (select from disclosure.recruitment_panel where recruitment_id = new.id
    and part in ('marker', 'reviewer') and person_id in (new.papers_dealt_by, new.review_dealt_by)) then
    raise exception 'whoever dealt the codes does not mark';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_dealer_does_not_mark is 'A marker deals no codes.';
create trigger dealer_does_not_mark before update on disclosure.recruitment_round
  for each row execute function disclosure.recruitment_dealer_does_not_mark();

create function disclosure.recruitment_attendance_closes() returns trigger language plpgsql as $$
begin
  if disclosure.recruitment_has(new.recruitment_id, 'exam-held') then
    raise exception 'who was absent was recorded before the examination was over';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_attendance_closes is 'Nobody becomes absent, or present, after the examination.';
create trigger attendance_closes before insert on disclosure.recruitment_attendance
  for each row execute function disclosure.recruitment_attendance_closes();

create function disclosure.recruitment_review_in_time() returns trigger language plpgsql as $$
declare
  recruitment uuid;
begin
  select recruitment_id into recruitment from disclosure.recruitment_candidate where id = new.candidate_id;
  if not disclosure.recruitment_has(recruitment, 'marks-published')
    or disclosure.recruitment_has(recruitment, 'review-closed') then
    raise exception 'a review is asked for between the marks and the closing of reviews';
  end if;
  return new;
end $$;
comment on function disclosure.recruitment_review_in_time is 'Reviews are asked for in their time alone.';
create trigger review_in_time before insert on disclosure.recruitment_review
  for each row execute function disclosure.recruitment_review_in_time();
