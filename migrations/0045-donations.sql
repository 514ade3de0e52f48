-- Donations: an appeal that the authority approved, a book of two sides that cannot lie, works that others watch.
create sequence disclosure.donation_appeal_number;
grant usage on sequence disclosure.donation_appeal_number to minhbach_app;

create table disclosure.donation_appeal (
  id uuid primary key,
  number bigint not null unique default nextval('disclosure.donation_appeal_number'),
  unit_id uuid not null references organisations.unit,
  kind text not null check (kind in ('new-building', 'repair', 'equipment', 'activity')),
  title text not null check (length(title) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 5000),
  beneficiaries text not null check (length(beneficiaries) <= 1000),
  manner text not null check (length(manner) <= 3000),
  opens_on date not null,
  closes_on date not null,
  done_on date not null,
  state text not null default 'draft' check (state in (
    'draft', 'sent', 'returned', 'approved', 'open', 'closed', 'works', 'settled', 'finished', 'withdrawn')),
  approved_at timestamptz,
  changed_at timestamptz not null,
  version integer not null default 1,
  consulted_at timestamptz,
  settlement text not null default '' check (length(settlement) <= 3000),
  written_by uuid references organisations.person,
  example boolean not null default false,
  check (opens_on <= closes_on and opens_on <= done_on),
  check (state not in ('open', 'closed', 'works', 'settled', 'finished') or approved_at is not null)
);
create index donation_appeal_unit on disclosure.donation_appeal (unit_id, changed_at desc, id desc);
create index donation_appeal_public on disclosure.donation_appeal (approved_at desc, id desc) where approved_at is not null;
create index donation_appeal_unsettled on disclosure.donation_appeal (changed_at) where state in ('approved', 'open', 'closed', 'works', 'settled');
comment on table disclosure.donation_appeal is 'What a school asks donors for, as the authority approved it (Circular 16/2018/TT-BGDĐT, Article 5). state is that of its last action. done_on: when it is to be finished. consulted_at: when donors were asked about the design. settlement: what becomes of money that is left.';

create table disclosure.donation_appeal_action (
  id uuid primary key,
  appeal_id uuid not null references disclosure.donation_appeal,
  sequence integer not null check (sequence > 0),
  action text not null check (action in (
    'send', 'approve', 'return', 'open', 'close', 'start-works', 'settle', 'finish', 'withdraw')),
  actor_id uuid references organisations.person,
  unit_id uuid not null references organisations.unit,
  reason text not null default '' check (length(reason) <= 3000),
  made_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (appeal_id, sequence),
  check (action not in ('return', 'withdraw') or length(trim(reason)) > 0)
);
comment on table disclosure.donation_appeal_action is 'The way of an appeal; unit_id: on whose behalf somebody acted, the school or its authority. Append only.';

create table disclosure.donation_budget (
  appeal_id uuid not null references disclosure.donation_appeal,
  revision integer not null check (revision >= 0),
  reason text not null default '' check (length(reason) <= 3000),
  made_by uuid references organisations.person,
  made_at timestamptz not null,
  primary key (appeal_id, revision),
  check (revision = 0 or length(trim(reason)) > 0)
);
create table disclosure.donation_budget_line (
  appeal_id uuid not null,
  revision integer not null,
  position integer not null check (position > 0),
  name text not null check (length(name) between 1 and 200),
  amount numeric not null check (amount > 0 and scale(amount) = 0 and amount <= 1000000000000),
  primary key (appeal_id, revision, position),
  foreign key (appeal_id, revision) references disclosure.donation_budget on delete cascade
);
comment on table disclosure.donation_budget is 'What the money is for, in versions: 0 is the plan, each later one changes it in public with its reason.';
comment on table disclosure.donation_budget_line is 'One line of a budget, in đồng. A position means the same in every revision.';

create table disclosure.donation_stage (
  appeal_id uuid not null references disclosure.donation_appeal,
  position integer not null check (position > 0),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('design', 'build', 'handover')),
  done_on date,
  done_by uuid references organisations.person,
  recorded_at timestamptz,
  primary key (appeal_id, position),
  check ((done_on is null) = (recorded_at is null))
);
comment on table disclosure.donation_stage is 'The stages of works, from the design to the handover.';

create table disclosure.donation_gift (
  id uuid primary key,
  appeal_id uuid not null references disclosure.donation_appeal,
  number integer not null check (number > 0),
  form text not null check (form in ('money', 'in-kind', 'labour')),
  description text not null default '' check (length(description) <= 500),
  quantity integer check (quantity between 1 and 100000),
  counted_in text not null default '' check (length(counted_in) <= 40),
  value numeric check (value > 0 and scale(value) = 0 and value <= 1000000000000),
  valuer text check (valuer in ('unvalued', 'donor', 'council')),
  days integer check (days between 1 and 10000),
  account text check (account in ('bank', 'treasury', 'cash')),
  donor_kind text not null check (donor_kind in ('person', 'organisation')),
  named boolean not null default false,
  voluntary boolean not null,
  received_on date not null,
  recorded_by uuid references organisations.person,
  recorded_at timestamptz not null,
  code_lookup bytea not null unique check (octet_length(code_lookup) = 32),
  unique (appeal_id, number),
  check (not named or donor_kind = 'organisation'),
  check (form <> 'money' or (value is not null and account is not null and quantity is null and days is null)),
  check (form <> 'in-kind' or (quantity is not null and valuer is not null and days is null and account is null)),
  check (form <> 'in-kind' or (valuer = 'unvalued') = (value is null)),
  check (form <> 'labour' or (days is not null and value is null and quantity is null and account is null))
);
comment on table disclosure.donation_gift is 'One gift: money, a thing with a value that somebody stated or none, or days of work. Neither pupil nor class is known. named: an organisation that agreed to be read in public; persons never are. code_lookup: keyed digest of the receipt code. Append only.';

create table disclosure.donation_donor (
  gift_id uuid primary key references disclosure.donation_gift,
  name text not null check (length(name) <= 200)
);
comment on table disclosure.donation_donor is 'Who gave, for the receipt; confidential. It can be emptied when the law makes us erase it.';

create table disclosure.donation_spend (
  id uuid primary key,
  appeal_id uuid not null references disclosure.donation_appeal,
  number integer not null check (number > 0),
  line integer not null check (line > 0),
  amount numeric not null check (amount > 0 and scale(amount) = 0 and amount <= 1000000000000),
  account text not null check (account in ('bank', 'treasury', 'cash')),
  paid_on date not null,
  payee text not null check (length(payee) between 1 and 200),
  payee_kind text not null check (payee_kind in ('person', 'organisation')),
  voucher text not null check (length(voucher) between 1 and 60),
  what text not null check (length(what) between 1 and 300),
  file_id uuid references platform.file,
  proposed_by uuid references organisations.person,
  proposed_at timestamptz not null,
  example boolean not null default false,
  unique (appeal_id, number),
  unique (id, proposed_by),
  check (example or file_id is not null)
);
comment on table disclosure.donation_spend is 'A payment as it is proposed, with its voucher; money moves in the book when somebody else approves it. Append only.';

create table disclosure.donation_spend_decision (
  spend_id uuid primary key,
  proposed_by uuid not null,
  approved boolean not null,
  reason text not null default '' check (length(reason) <= 1000),
  decided_by uuid not null references organisations.person,
  decided_at timestamptz not null,
  foreign key (spend_id, proposed_by) references disclosure.donation_spend (id, proposed_by),
  check (decided_by <> proposed_by),
  check (approved or length(trim(reason)) > 0)
);
comment on table disclosure.donation_spend_decision is 'Whoever proposed a payment cannot approve it. Append only.';

create table disclosure.donation_entry (
  id uuid primary key,
  appeal_id uuid not null references disclosure.donation_appeal,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('gift', 'spend', 'use', 'deposit', 'return', 'reversal')),
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references organisations.person,
  gift_id uuid unique references disclosure.donation_gift,
  spend_id uuid unique references disclosure.donation_spend,
  reverses_id uuid unique references disclosure.donation_entry,
  reason text not null default '' check (length(reason) <= 1000),
  sides integer not null check (sides between 2 and 12),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  unique (appeal_id, sequence),
  check ((kind = 'gift') = (gift_id is not null)),
  check ((kind = 'spend') = (spend_id is not null)),
  check ((kind = 'reversal') = (reverses_id is not null)),
  check (kind not in ('reversal', 'return', 'use') or length(trim(reason)) > 0)
);
comment on table disclosure.donation_entry is 'The journal of an appeal. Append only: a mistake is taken back by an entry that reverses it, with its reason, by somebody else. sides: how many postings it has, so that none can be added later. leaf_hash: its leaf in the public log.';

create table disclosure.donation_posting (
  entry_id uuid not null references disclosure.donation_entry,
  position integer not null check (position > 0),
  appeal_id uuid not null references disclosure.donation_appeal,
  account text not null check (account in (
    'bank', 'treasury', 'cash', 'goods', 'labour', 'spending', 'put-to-use', 'obligation', 'fulfilled')),
  measure text not null check (measure in ('dong', 'labour-day', 'item')),
  line integer not null default 0 check (line >= 0),
  amount numeric not null check (amount <> 0 and scale(amount) = 0 and abs(amount) <= 1000000000000),
  primary key (entry_id, position),
  check ((line > 0) = (account = 'spending')),
  check (account not in ('bank', 'treasury', 'cash', 'spending') or measure = 'dong'),
  check (account <> 'labour' or measure = 'labour-day'),
  check (account <> 'put-to-use' or measure = 'item'),
  check (account not in ('goods', 'obligation') or measure in ('dong', 'item'))
);
create index donation_posting_appeal on disclosure.donation_posting (appeal_id);
comment on table disclosure.donation_posting is 'One side of an entry, in whole đồng, days or pieces: debit above zero, credit below. Append only.';

create table disclosure.donation_balance (
  appeal_id uuid not null references disclosure.donation_appeal,
  account text not null,
  measure text not null,
  line integer not null,
  amount numeric not null check (amount >= 0),
  primary key (appeal_id, account, measure, line)
);
comment on table disclosure.donation_balance is 'How each account stands, on the side on which it grows: never below zero. Only the postings change it.';

create function disclosure.donation_carry() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  change numeric := case when new.account in ('obligation', 'fulfilled') then -new.amount else new.amount end;
  owner_appeal uuid;
begin
  select entry.appeal_id into owner_appeal from disclosure.donation_entry entry where entry.id = new.entry_id;
  if owner_appeal is distinct from new.appeal_id then
    raise exception 'a posting belongs to the appeal of its entry' using errcode = 'check_violation';
  end if;
  insert into disclosure.donation_balance (appeal_id, account, measure, line, amount)
    values (new.appeal_id, new.account, new.measure, new.line, 0) on conflict do nothing;
  update disclosure.donation_balance set amount = amount + change
    where appeal_id = new.appeal_id and account = new.account and measure = new.measure and line = new.line;
  return null;
end $$;
comment on function disclosure.donation_carry is 'Carries a posting to its account; an account that would fall below zero stops the whole transaction.';
create trigger donation_carry after insert on disclosure.donation_posting
  for each row execute function disclosure.donation_carry();

create function disclosure.donation_holds() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  entry disclosure.donation_entry;
  told disclosure.donation_entry;
begin
  select * into entry from disclosure.donation_entry
    where id = case tg_table_name when 'donation_entry' then (to_jsonb(new) ->> 'id') else (to_jsonb(new) ->> 'entry_id') end::uuid;
  if (select count(*) from disclosure.donation_posting where entry_id = entry.id) <> entry.sides
    or exists (select from disclosure.donation_posting where entry_id = entry.id
      group by measure having sum(amount) <> 0) then
    raise exception 'an entry has two sides that are equal' using errcode = 'check_violation';
  end if;
  if exists (select from disclosure.donation_balance where appeal_id = entry.appeal_id group by measure
    having coalesce(sum(amount) filter (where account in ('bank', 'treasury', 'cash', 'goods')), 0)
      <> coalesce(sum(amount) filter (where account = 'obligation'), 0)) then
    raise exception 'what is held is what is still owed to the purpose' using errcode = 'check_violation';
  end if;
  if not exists (select from disclosure.donation_appeal
      where id = entry.appeal_id and approved_at <= entry.recorded_at) then
    raise exception 'nothing is taken or spent before the authority approved' using errcode = 'check_violation';
  end if;
  if entry.kind = 'spend' and not exists (select from disclosure.donation_spend_decision decision
      join disclosure.donation_spend spend on spend.id = decision.spend_id
      where decision.spend_id = entry.spend_id and decision.approved and spend.appeal_id = entry.appeal_id
        and spend.amount = (select sum(amount) from disclosure.donation_posting
          where entry_id = entry.id and account = 'spending')) then
    raise exception 'a payment is booked as it was approved' using errcode = 'check_violation';
  end if;
  if entry.kind = 'reversal' then
    select * into told from disclosure.donation_entry where id = entry.reverses_id;
    if told.appeal_id <> entry.appeal_id or told.kind = 'reversal' or told.recorded_by = entry.recorded_by
      or exists (select from disclosure.donation_posting where entry_id in (entry.id, told.id)
        group by account, measure, line having sum(amount) <> 0) then
      raise exception 'an entry is reversed whole, once, and by somebody else' using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;
comment on function disclosure.donation_holds is 'What must hold of an entry when its transaction ends, whoever wrote it and in whatever order.';
create constraint trigger donation_holds after insert on disclosure.donation_entry
  deferrable initially deferred for each row execute function disclosure.donation_holds();
create constraint trigger donation_posting_holds after insert on disclosure.donation_posting
  deferrable initially deferred for each row execute function disclosure.donation_holds();

create table disclosure.donation_conflict (
  appeal_id uuid not null references disclosure.donation_appeal,
  person_id uuid not null references organisations.person,
  reason text not null check (length(trim(reason)) between 1 and 1000),
  declared_at timestamptz not null,
  primary key (appeal_id, person_id)
);
comment on table disclosure.donation_conflict is 'A member of the People''s Inspection Board who has an interest in the works steps aside. Append only.';

create table disclosure.donation_minute (
  id uuid primary key,
  appeal_id uuid not null,
  stage integer not null,
  visited_on date not null,
  author_id uuid not null references organisations.person,
  verdict text not null check (verdict in ('as-planned', 'concern')),
  seen text not null check (length(seen) between 1 and 5000),
  recommendation text not null default '' check (length(recommendation) <= 3000),
  reply_due_on date,
  replaces_id uuid unique references disclosure.donation_minute,
  made_at timestamptz not null,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  foreign key (appeal_id, stage) references disclosure.donation_stage,
  check ((recommendation = '') = (reply_due_on is null))
);
create index donation_minute_appeal on disclosure.donation_minute (appeal_id, made_at);
comment on table disclosure.donation_minute is 'What the People''s Inspection Board saw of a stage. Append only: nobody changes it, its author included; a correction is a minute of its own that names the one whose place it takes.';

create function disclosure.donation_watched() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from disclosure.donation_conflict
      where appeal_id = new.appeal_id and person_id = new.author_id) then
    raise exception 'whoever stepped aside writes no minutes' using errcode = 'check_violation';
  end if;
  if new.replaces_id is not null and not exists (select from disclosure.donation_minute
      where id = new.replaces_id and author_id = new.author_id and appeal_id = new.appeal_id) then
    raise exception 'minutes are corrected by their author' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function disclosure.donation_watched is 'Keeps those with an interest, and everybody but the author, from the minutes of the board.';
create trigger donation_watched before insert on disclosure.donation_minute
  for each row execute function disclosure.donation_watched();

create table disclosure.donation_minute_file (
  minute_id uuid not null references disclosure.donation_minute,
  file_id uuid not null references platform.file,
  primary key (minute_id, file_id)
);
comment on table disclosure.donation_minute_file is 'Photographs and signed minutes of a visit. Append only.';

create table disclosure.donation_minute_reply (
  minute_id uuid primary key references disclosure.donation_minute,
  reply text not null check (length(reply) between 1 and 3000),
  replied_by uuid references organisations.person,
  replied_at timestamptz not null
);
comment on table disclosure.donation_minute_reply is 'What the head of the school did about a recommendation of the board. Append only.';

create table disclosure.donation_opinion (
  id uuid primary key,
  appeal_id uuid not null references disclosure.donation_appeal,
  gift_id uuid not null references disclosure.donation_gift,
  text text not null check (length(text) <= 3000),
  made_at timestamptz not null,
  answer_due_on date not null
);
create index donation_opinion_appeal on disclosure.donation_opinion (appeal_id, made_at);
comment on table disclosure.donation_opinion is 'What a donor said of the works, with the receipt code; confidential as it was typed.';

create table disclosure.donation_opinion_answer (
  opinion_id uuid primary key references disclosure.donation_opinion,
  summary text not null check (length(summary) <= 1000),
  answer text not null check (length(answer) between 1 and 3000),
  answered_by uuid references organisations.person,
  answered_at timestamptz not null
);
comment on table disclosure.donation_opinion_answer is 'An opinion as everybody may read it, and what the school answers. Append only.';

create table disclosure.donation_publication (
  appeal_id uuid not null references disclosure.donation_appeal,
  kind text not null check (kind in (
    'donation-appeal', 'donation-receipts', 'donation-spending', 'donation-supervision', 'donation-settlement')),
  version integer not null check (version > 0),
  publication_id uuid not null references disclosure.publication,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  entries integer not null check (entries >= 0),
  published_at timestamptz not null,
  primary key (appeal_id, kind, version)
);
comment on table disclosure.donation_publication is 'What of an appeal was published when. entries: up to which entry of the journal it tells. Append only.';

grant select, insert on
  disclosure.donation_appeal, disclosure.donation_appeal_action, disclosure.donation_budget, disclosure.donation_budget_line,
  disclosure.donation_stage, disclosure.donation_gift, disclosure.donation_donor, disclosure.donation_spend,
  disclosure.donation_spend_decision, disclosure.donation_entry, disclosure.donation_posting, disclosure.donation_conflict,
  disclosure.donation_minute, disclosure.donation_minute_file, disclosure.donation_minute_reply,
  disclosure.donation_opinion, disclosure.donation_opinion_answer, disclosure.donation_publication
  to minhbach_app;
grant select on disclosure.donation_balance to minhbach_app;
grant update (kind, title, purpose, beneficiaries, manner, opens_on, closes_on, done_on, state, approved_at, changed_at, version,
  consulted_at, settlement, written_by) on disclosure.donation_appeal to minhbach_app;
grant update (done_on, done_by, recorded_at), delete on disclosure.donation_stage to minhbach_app;
grant update (name) on disclosure.donation_donor to minhbach_app;
grant update (text) on disclosure.donation_opinion to minhbach_app;

-- The plan is rewritten only until the authority has approved it.
create function disclosure.donation_plan_stands() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.approved_at is not null and ((old.kind, old.title, old.purpose, old.beneficiaries, old.manner, old.unit_id,
      old.opens_on, old.closes_on, old.done_on) is distinct from (new.kind, new.title, new.purpose, new.beneficiaries,
      new.manner, new.unit_id, new.opens_on, new.closes_on, new.done_on) or old.approved_at is distinct from new.approved_at) then
    raise exception 'an approved plan is not rewritten' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function disclosure.donation_plan_stands is 'What the authority approved stays as it was approved.';
create trigger donation_plan_stands before update on disclosure.donation_appeal
  for each row execute function disclosure.donation_plan_stands();

create function disclosure.donation_draft_only() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from disclosure.donation_appeal where id = old.appeal_id and approved_at is not null) then
    raise exception 'an approved plan is not rewritten' using errcode = 'check_violation';
  end if;
  return old;
end $$;
comment on function disclosure.donation_draft_only is 'Stages and budget of a draft may be taken away, those of an approved plan never.';
create trigger donation_draft_only before delete on disclosure.donation_stage
  for each row execute function disclosure.donation_draft_only();
create trigger donation_budget_draft_only before delete on disclosure.donation_budget
  for each row execute function disclosure.donation_draft_only();
grant delete on disclosure.donation_budget, disclosure.donation_budget_line to minhbach_app;
create trigger donation_line_draft_only before delete on disclosure.donation_budget_line
  for each row execute function disclosure.donation_draft_only();
