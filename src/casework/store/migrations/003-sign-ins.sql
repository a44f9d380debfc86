-- One row per running sign-in. Only the SHA-256 of the token is kept: a copy of this table opens nothing.
create table casework.sign_ins (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account text not null,
  purpose text not null,
  signed_in_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > signed_in_at)
);

grant select, insert, delete on casework.sign_ins to zichtlijn_casework;
