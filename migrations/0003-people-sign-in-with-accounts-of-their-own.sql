-- Accounts of those who work here: how they prove who they are, where they are signed in, who guesses at it.
create schema auth;
comment on schema auth is 'Accounts, their proofs and their sessions. What a person may do is in schema organisations.';
grant usage on schema auth to minhbach_app;

create table auth.user (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
comment on table auth.user is 'An account. It belongs to one person of schema organisations, who is made by invitation, never by registering.';

alter table organisations.person
  add constraint person_account foreign key (account_id) references auth.user;

-- A role taken away on its first day never counted: its last day is the day before.
alter table organisations.role_assignment
  drop constraint role_assignment_check,
  add constraint role_assignment_days check (valid_to is null or valid_to >= valid_from - 1);

create table auth.account (
  id uuid primary key,
  subject text not null,
  provider_id text not null,
  user_id uuid not null references auth.user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (provider_id, subject)
);
create index account_user on auth.account (user_id);
comment on table auth.account is 'A proof that an account may be used: a password (Argon2id) or a subject at an identity provider.';

create table auth.session (
  id uuid primary key,
  user_id uuid not null references auth.user on delete cascade,
  token text not null unique,
  complete boolean not null default false,
  ip_address text check (ip_address is null or ip_address = ''),
  user_agent text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index session_of_user on auth.session (user_id);
create index session_expires on auth.session (expires_at);
comment on table auth.session is 'Where an account is signed in. A session that is not complete may only finish signing in. No address is kept; the token is useless without its signature.';

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index verification_identifier on auth.verification (identifier);
create index verification_expires on auth.verification (expires_at);
comment on table auth.verification is 'What a started sign-in waits for: a second step, the answer to a passkey challenge.';

create table auth.two_factor (
  id uuid primary key,
  user_id uuid not null unique references auth.user on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
comment on table auth.two_factor is 'The secret of an authenticator application and the recovery codes, encrypted with the installation''s secret.';

create table auth.used_code (
  user_id uuid not null references auth.user on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  used_at timestamptz not null default clock_timestamp(),
  primary key (user_id, code_hash)
);
comment on table auth.used_code is 'Codes of the last minutes: each signs in once.';

create table auth.passkey (
  id uuid primary key,
  name text,
  public_key text not null,
  user_id uuid not null references auth.user on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz default clock_timestamp(),
  aaguid text
);
create index passkey_user on auth.passkey (user_id);
comment on table auth.passkey is 'Public keys of devices and security keys that an account signs in with.';

create table auth.password_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  user_id uuid not null references auth.user on delete cascade,
  purpose text not null check (purpose in ('invitation', 'reset')),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_link_user on auth.password_link (user_id, purpose);
comment on table auth.password_link is 'Links sent by mail with which a password is chosen, once: invitations and lost passwords. Only hashes of the tokens.';

create table auth.guessing (
  key bytea primary key check (octet_length(key) = 32),
  failures integer not null check (failures > 0),
  last_failure_at timestamptz not null,
  blocked_until timestamptz
);
create index guessing_last on auth.guessing (last_failure_at);
comment on table auth.guessing is 'Wrong attempts in a row by account and by address, both as keyed hashes; the next attempt waits for blocked_until.';

create table auth.known_device (
  user_id uuid not null references auth.user on delete cascade,
  device_hash bytea not null check (octet_length(device_hash) = 32),
  first_seen_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  primary key (user_id, device_hash)
);
comment on table auth.known_device is 'Browsers that an account has signed in from: others are told by mail, and guesses of strangers do not lock these out.';

grant select, insert, update, delete on
  auth.user, auth.account, auth.session, auth.verification, auth.two_factor, auth.used_code, auth.passkey,
  auth.password_link, auth.guessing, auth.known_device
  to minhbach_app;
revoke delete on auth.user from minhbach_app;
