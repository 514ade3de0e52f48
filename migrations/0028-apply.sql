-- A dossier that somebody prepares on line: the papers of its draft, and where a fee is paid to.
create table cases.draft_file (
  id uuid primary key,
  lookup bytea not null references cases.draft on delete cascade,
  sealed bytea not null check (octet_length(sealed) <= 16000000)
);
create index draft_file_lookup on cases.draft_file (lookup);
comment on table cases.draft_file is 'A paper that was photographed for a draft and not sent yet, sealed with the key of the draft; goes with it.';
grant select, insert, delete on cases.draft_file to minhbach_app;

create table cases.payment_account (
  unit_id uuid primary key references organisations.unit,
  bank_bin text not null check (bank_bin ~ '^\d{6}$'),
  bank_name text not null check (length(bank_name) between 1 and 200),
  account_number text not null check (account_number ~ '^[0-9A-Za-z]{4,19}$'),
  account_name text not null check (length(account_name) between 1 and 200),
  changed_at timestamptz not null default clock_timestamp()
);
comment on table cases.payment_account is 'The account of a unit to which fees of procedures are transferred; shown to whoever owes one. No payment is processed here. bank_bin: the number of the bank by which Napas knows it.';
grant select, insert, update (bank_bin, bank_name, account_number, account_name, changed_at) on cases.payment_account to minhbach_app;
